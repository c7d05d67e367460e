import type { IDataObject } from 'n8n-workflow';

import type { DeskOperation } from '../../../shared/n8n/desk/Desk';
import { contactIdField } from './contactIdField';

export const blockContact: DeskOperation = {
	resource: 'contact',
	option: { name: 'Block', value: 'block', action: 'Block a contact', description: 'Keep what the contact writes, but start nothing any more. To block them at WhatsApp too, use the node of your provider.' },
	fields: [contactIdField],
	async run(desk) {
		return desk.valueOf(await desk.store.contacts.setBlocked(desk.contactId(), true, desk.actor, desk.at)) as unknown as IDataObject;
	},
};
