import type { IDataObject } from 'n8n-workflow';

import type { DeskOperation } from '../../../shared/n8n/desk/Desk';
import { contactIdField } from './contactIdField';

export const getContact: DeskOperation = {
	resource: 'contact',
	option: { name: 'Get', value: 'get', action: 'Get a contact', description: 'Get a contact with its attributes and preferences' },
	fields: [contactIdField],
	async run(desk) {
		return desk.valueOf(await desk.store.contacts.get(desk.contactId())) as unknown as IDataObject;
	},
};
