import type { INodeProperties } from 'n8n-workflow';

import type { ConversationState, Priority } from '../../../shared/domain/conversation/conversation';
import type { Desk } from '../../../shared/n8n/desk/Desk';
import { chosenIn, locator, type Chosen } from '../../../shared/n8n/desk/locator';
import { priorityOptions } from './priorityOptions';

interface Filters {
	states?: ConversationState[];
	channelId?: Chosen;
	contactId?: string;
	contactPhone?: string;
	assigneeId?: Chosen;
	unassigned?: boolean;
	teamId?: Chosen;
	priorities?: Priority[];
	topic?: string;
	search?: string;
	tag?: string;
	waitingMinutes?: number;
}

/** By what conversations can be found. */
export const conversationFilters: INodeProperties[] = [
	locator({ displayName: 'Agent', name: 'assigneeId', search: 'searchAgents', required: false, description: 'The agent who has it' }),
	locator({ displayName: 'Channel', name: 'channelId', search: 'searchChannels', required: false }),
	{ displayName: 'Contact ID', name: 'contactId', type: 'string', default: '' },
	{ displayName: 'Contact Phone', name: 'contactPhone', type: 'string', default: '', placeholder: 'e.g. +4915112345678' },
	{ displayName: 'Priority', name: 'priorities', type: 'multiOptions', default: ['urgent', 'high'], options: priorityOptions },
	{
		displayName: 'Search',
		name: 'search',
		type: 'string',
		default: '',
		placeholder: 'e.g. parcel inv',
		description: 'Words, or their beginnings, that a message has, or the name or number of the contact. Case and accents do not count. Of a word that is in more than 2,000 messages, the latest 2,000 count.',
	},
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
	{ displayName: 'Tag', name: 'tag', type: 'string', default: '', placeholder: 'e.g. vip', description: 'Only conversations that have this tag; upper and lower case are the same' },
	locator({ displayName: 'Team', name: 'teamId', search: 'searchTeams', required: false }),
	{ displayName: 'Topic', name: 'topic', type: 'string', default: '', placeholder: 'e.g. Orders' },
	{ displayName: 'Unassigned', name: 'unassigned', type: 'boolean', default: true, description: 'Whether to list only conversations that no agent has' },
	{
		displayName: 'Waiting for Minutes',
		name: 'waitingMinutes',
		type: 'number',
		typeOptions: { minValue: 0 },
		default: 30,
		description: 'Only conversations whose contact has waited for an answer at least so long',
	},
];

/** The filters as they were filled in, with the ID of what was chosen. */
export function readFilters(desk: Desk) {
	const { assigneeId, channelId, teamId, ...others } = desk.parameter<Filters>('filters', {});
	return { ...others, assigneeId: chosenIn(assigneeId), channelId: chosenIn(channelId), teamId: chosenIn(teamId) };
}
