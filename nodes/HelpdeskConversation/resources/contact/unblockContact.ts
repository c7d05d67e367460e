import type { IDataObject } from 'n8n-workflow';

import type { DeskOperation } from '../../../shared/n8n/desk/Desk';
import { contactIdField } from './contactIdField';

export const unblockContact: DeskOperation = {
	resource: 'contact',
	option: { name: 'Unblock', value: 'unblock', action: 'Unblock a contact', description: 'Let a blocked contact in again' },
	fields: [contactIdField],
	async run(desk) {
		return desk.valueOf(await desk.store.contacts.setBlocked(desk.contactId(), false, desk.actor, desk.at)) as unknown as IDataObject;
	},
};
