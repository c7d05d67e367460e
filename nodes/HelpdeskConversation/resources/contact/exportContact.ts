import type { IDataObject } from 'n8n-workflow';

import type { DeskOperation } from '../../../shared/n8n/desk/Desk';
import { contactIdField } from './contactIdField';

export const exportContact: DeskOperation = {
	resource: 'contact',
	option: { name: 'Export Data', value: 'export', action: 'Export the data of a contact', description: 'Get everything that the desk keeps about a person, e.g. to answer a request for access' },
	fields: [contactIdField],
	async run(desk) {
		return desk.valueOf(await desk.store.contacts.export(desk.contactId(), desk.at)) as unknown as IDataObject;
	},
};
