/** A conversation is one matter of one contact on one channel, from the first message until it is resolved. */
export const CONVERSATION_STATES = ['new', 'pending', 'resolved', 'snoozed'] as const;

export type ConversationState = (typeof CONVERSATION_STATES)[number];

export interface Conversation {
	id: string;
	channelId: string;
	contactId: string;
	/** `new` waits for the desk, `pending` waits for the contact. */
	state: ConversationState;
	topic?: string;
	/** ISO 8601, like every time here. */
	openedAt: string;
	lastActivityAt: string;
	resolvedAt?: string;
	/** How often it has been resolved so far. */
	resolutions: number;
}

export interface Contact {
	id: string;
	name?: string;
	username?: string;
	phone?: string;
	userId?: string;
	parentUserId?: string;
}

/**
 * What a message did to the desk. `new` opened a conversation, `reopened` took up a resolved one, `continued` belongs to the
 * open one, `noted` changed nothing (reactions, edits and deletions never open or reopen).
 */
export type ReceptionOutcome = 'new' | 'continued' | 'reopened' | 'noted';
