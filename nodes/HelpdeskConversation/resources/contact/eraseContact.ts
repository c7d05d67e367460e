import type { IDataObject } from 'n8n-workflow';

import type { DeskOperation } from '../../../shared/n8n/desk/Desk';
import { contactIdField } from './contactIdField';

export const eraseContact: DeskOperation = {
	resource: 'contact',
	option: { name: 'Erase', value: 'erase', action: 'Erase a contact', description: 'Delete name, numbers and everything that was said, for good. Reports go on adding up, without the person.' },
	fields: [contactIdField],
	async run(desk) {
		return desk.valueOf(await desk.store.contacts.erase(desk.contactId(), desk.actor, desk.at)) as unknown as IDataObject;
	},
};
