import type { IDataObject } from 'n8n-workflow';

import type { DeskOperation } from '../../../shared/n8n/desk/Desk';
import { contactIdField } from './contactIdField';
import { updateFields } from './detailFields';
import { readDetails } from './readDetails';

export const updateContact: DeskOperation = {
	resource: 'contact',
	option: { name: 'Update', value: 'update', action: 'Update a contact', description: 'Change what the desk knows of a contact' },
	fields: [contactIdField, ...updateFields],
	async run(desk) {
		return desk.valueOf(await desk.store.contacts.update(desk.contactId(), readDetails(desk), desk.actor, desk.at)) as unknown as IDataObject;
	},
};
