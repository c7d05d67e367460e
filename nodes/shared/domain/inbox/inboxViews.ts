import type { ConversationState, Priority } from '../conversation/conversation';

/** The queues that every desk has. `mine` and `team`: open ones of the agent and of the agent's teams; `unassigned`: open ones that nobody has. */
export const INBOX_QUEUES = ['new', 'mine', 'team', 'unassigned', 'pending', 'snoozed', 'resolved'] as const;

export type InboxQueue = (typeof INBOX_QUEUES)[number];

/** What narrows a list down; all of it must fit. */
export interface InboxFilter {
	queue?: InboxQueue;
	/** The id of a saved view; its filter and the others must both fit. */
	viewId?: string;
	states?: ConversationState[];
	channelId?: string;
	tag?: string;
	topic?: string;
	/** Null: nobody has it. */
	agentId?: string | null;
	teamId?: string | null;
	priorities?: Priority[];
	contactId?: string;
	/** Words or their beginnings, in messages, names and numbers. */
	search?: string;
}

/** `activity` = latest first, `waiting` = only those who wait, longest first, `priority` = most urgent first, then longest waiting. */
export type InboxOrder = 'activity' | 'waiting' | 'priority';

/** A filter under a name. */
export interface InboxView {
	id: string;
	name: string;
	sharing: 'all' | 'team' | 'private';
	teamId?: string;
	/** Whether the agent who asks may change or remove it. */
	isOwn: boolean;
	filter: Omit<InboxFilter, 'viewId' | 'queue' | 'contactId'>;
	order?: InboxOrder;
}

export interface InboxCannedReply {
	id: string;
	shortcut: string;
	/** May hold variables such as `{{contact.name | there}}`; `cannedReplies.fill` puts the values in. */
	text: string;
	channelId?: string;
	teamId?: string;
	language?: string;
}
