import type { IDataObject } from 'n8n-workflow';

import { toE164 } from '../../../shared/domain/contact/phoneNumber';
import type { ConversationFilter, ConversationOrder, ListedConversation } from '../../../shared/store/conversations/conversationStore';
import type { Desk, DeskOperation } from '../../../shared/n8n/desk/Desk';
import { limitOf, pageFields } from '../../pageFields';
import { conversationFilters, readFilters } from './conversationFilters';

export const getManyConversations: DeskOperation = {
	resource: 'conversation',
	option: { name: 'Get Many', value: 'getAll', action: 'Get many conversations', description: 'List conversations, as filtered and sorted' },
	fields: [
		...pageFields,
		{
			displayName: 'Simplify',
			name: 'simple',
			type: 'boolean',
			default: true,
			description: 'Whether to return a simplified version of the response instead of the raw data',
		},
		{ displayName: 'Filters', name: 'filters', type: 'collection', placeholder: 'Add filter', default: {}, options: conversationFilters },
		{
			displayName: 'Options',
			name: 'options',
			type: 'collection',
			placeholder: 'Add option',
			default: {},
			options: [
				{
					displayName: 'Sort By',
					name: 'order',
					type: 'options',
					default: 'activity',
					options: [
						{ name: 'Latest Activity', value: 'activity' },
						{ name: 'Longest Waiting', value: 'waiting', description: 'Only conversations whose contact waits for an answer' },
						{ name: 'Priority', value: 'priority', description: 'The most urgent first, then those who have waited longest' },
					],
				},
				{
					displayName: 'Start After Conversation ID',
					name: 'after',
					type: 'string',
					default: '',
					description: 'The last conversation of the page before, to get the next page',
				},
			],
		},
	],
	async run(desk) {
		const { order, after } = desk.parameter<{ order?: ConversationOrder; after?: string }>('options', {});
		const found = await desk.store.conversations.find(filterOf(desk), { limit: limitOf(desk), order, after: after?.trim() || undefined });
		return desk.parameter('simple', true) ? found.map(simplified) : (found as unknown as IDataObject[]);
	},
};

function filterOf(desk: Desk): ConversationFilter {
	const filters = readFilters(desk);
	const phone = filters.contactPhone?.trim();
	return {
		states: filters.states,
		channelId: filters.channelId,
		contactId: filters.contactId || undefined,
		contactPhone: phone ? (toE164(phone) ?? phone) : undefined,
		assigneeId: filters.unassigned ? null : filters.assigneeId,
		teamId: filters.teamId,
		priorities: filters.priorities,
		search: filters.search?.trim() || undefined,
		topic: filters.topic || undefined,
		tag: filters.tag?.trim() || undefined,
		waitingSince: waitingSinceOf(desk, filters.waitingMinutes),
	};
}

function waitingSinceOf({ at }: Desk, minutes: number | undefined): Date | undefined {
	return minutes === undefined ? undefined : new Date(at.getTime() - minutes * 60_000);
}

/** What a list shows, in the shape that the other nodes read by themselves. */
function simplified({ contact, channelId, ...conversation }: ListedConversation): IDataObject {
	const { id, state, priority, topic, tags, assigneeId, waitingSince, lastActivityAt } = conversation;
	return { channel: { id: channelId }, contact: { ...contact }, conversation: { id, state, priority, topic, tags, assigneeId, waitingSince, lastActivityAt } };
}
