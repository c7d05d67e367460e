import type { IDataObject } from 'n8n-workflow';

import { toE164 } from '../../shared/domain/contact/phoneNumber';
import type { ConversationState } from '../../shared/domain/conversation/conversation';
import type { ConversationOperation } from '../operation';

interface Filters {
	states?: ConversationState[];
	channelId?: string;
	contactPhone?: string;
	topic?: string;
}

export const getManyConversations: ConversationOperation = {
	resource: 'conversation',
	option: {
		name: 'Get Many',
		value: 'getAll',
		action: 'Get many conversations',
		description: 'List conversations, those with the latest activity first',
	},
	fields: [
		{ displayName: 'Return All', name: 'returnAll', type: 'boolean', default: false, description: 'Whether to return all results or only up to a given limit' },
		{
			displayName: 'Limit',
			name: 'limit',
			type: 'number',
			typeOptions: { minValue: 1 },
			default: 50,
			description: 'Max number of results to return',
			displayOptions: { show: { returnAll: [false] } },
		},
		{
			displayName: 'Filters',
			name: 'filters',
			type: 'collection',
			placeholder: 'Add filter',
			default: {},
			options: [
				{
					displayName: 'Channel ID',
					name: 'channelId',
					type: 'string',
					default: '',
					placeholder: 'e.g. cloud:106540352242922',
				},
				{ displayName: 'Contact Phone', name: 'contactPhone', type: 'string', default: '', placeholder: 'e.g. +4915112345678' },
				{
					displayName: 'State',
					name: 'states',
					type: 'multiOptions',
					default: ['new', 'pending'],
					options: [
						{ name: 'New', value: 'new', description: 'Waits for the desk' },
						{ name: 'Pending', value: 'pending', description: 'Waits for the contact' },
						{ name: 'Resolved', value: 'resolved' },
						{ name: 'Snoozed', value: 'snoozed' },
					],
				},
				{ displayName: 'Topic', name: 'topic', type: 'string', default: '', placeholder: 'e.g. Orders' },
			],
		},
	],
	async run(desk) {
		const { states, channelId, contactPhone, topic } = desk.parameter<Filters>('filters', {});
		const limit = desk.parameter('returnAll', false) ? undefined : desk.parameter('limit', 50);
		const found = await desk.store.findConversations(
			{
				states: states?.length ? states : undefined,
				channelId: channelId || undefined,
				contactPhone: contactPhone ? (toE164(contactPhone) ?? contactPhone) : undefined,
				topic: topic || undefined,
			},
			limit,
		);
		return found as unknown as IDataObject[];
	},
};
