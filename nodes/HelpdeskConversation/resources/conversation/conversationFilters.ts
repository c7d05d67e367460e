import type { INodeProperties } from 'n8n-workflow';

import type { ConversationState, Priority } from '../../../shared/domain/conversation/conversation';
import { priorityOptions } from './priorityOptions';

export interface Filters {
	states?: ConversationState[];
	channelId?: string;
	contactId?: string;
	contactPhone?: string;
	assigneeId?: string;
	unassigned?: boolean;
	teamId?: string;
	priorities?: Priority[];
	topic?: string;
	search?: string;
	tag?: string;
	waitingMinutes?: number;
}

/** By what conversations can be found. */
export const conversationFilters: INodeProperties[] = [
	{ displayName: 'Agent ID', name: 'assigneeId', type: 'string', default: '', description: 'The agent who has it' },
	{ displayName: 'Channel ID', name: 'channelId', type: 'string', default: '', placeholder: 'e.g. cloud:106540352242922' },
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
	{ displayName: 'Team ID', name: 'teamId', type: 'string', default: '' },
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
