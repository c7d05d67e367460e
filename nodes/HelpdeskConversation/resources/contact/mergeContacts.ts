import type { IDataObject } from 'n8n-workflow';

import type { DeskOperation } from '../../../shared/n8n/desk/Desk';
import { contactIdField } from './contactIdField';

export const mergeContacts: DeskOperation = {
	resource: 'contact',
	option: { name: 'Merge', value: 'merge', action: 'Merge two contacts', description: 'Make two contacts one, with everything that was said. This cannot be undone.' },
	fields: [
		contactIdField,
		{
			displayName: 'Other Contact ID',
			name: 'otherContactId',
			type: 'string',
			required: true,
			default: '',
			description: 'The contact that becomes part of the first one. Where both know something, the first one wins.',
		},
	],
	async run(desk) {
		const other = desk.parameter('otherContactId', '').trim();
		if (other === '') throw desk.refusal("'Other Contact ID' is empty", 'Say which contact is to become part of the first one.');
		return desk.valueOf(await desk.store.contacts.merge(desk.contactId(), other, desk.actor, desk.at)) as unknown as IDataObject;
	},
};
