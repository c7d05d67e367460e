import type { IDataObject } from 'n8n-workflow';

import type { DeskOperation } from '../../../shared/n8n/desk/Desk';
import { contactIdField } from './contactIdField';

export const setPreference: DeskOperation = {
	resource: 'contact',
	option: {
		name: 'Set Marketing Preference',
		value: 'setPreference',
		action: 'Set the marketing preference of a contact',
		description: 'Keep that a contact does not want marketing messages, or wants them again. What contacts tell WhatsApp itself is kept by the trigger.',
	},
	fields: [
		contactIdField,
		{
			displayName: 'Marketing Messages',
			name: 'preference',
			type: 'options',
			default: 'stop',
			options: [
				{ name: 'Stop', value: 'stop', description: 'The contact does not want them' },
				{ name: 'Resume', value: 'resume', description: 'The contact wants them again' },
			],
		},
		{
			displayName: 'Channel ID',
			name: 'channelId',
			type: 'string',
			default: '',
			placeholder: 'From the incoming item',
			description: 'Leave empty for the channel of the incoming item',
		},
	],
	async run(desk) {
		const channelId = desk.parameter('channelId', '').trim() || desk.incoming.channelId;
		if (!channelId) throw desk.refusal('The incoming item belongs to no channel', "Fill in 'Channel ID', e.g. cloud:106540352242922.");
		const preference = { channelId, category: 'marketing_messages', value: desk.parameter('preference', 'stop'), at: desk.at.toISOString() };
		return desk.valueOf(await desk.store.contacts.setPreference(desk.contactId(), preference)) as unknown as IDataObject;
	},
};
