import type { Choice } from '../message/choice';
import type { AiStage } from './aiStage';

/** A conversation is one matter of one contact on one channel, from the first message until it is resolved. */
export const CONVERSATION_STATES = ['new', 'pending', 'resolved', 'snoozed'] as const;

export type ConversationState = (typeof CONVERSATION_STATES)[number];

/** From the least to the most urgent. */
export const PRIORITIES = ['low', 'normal', 'high', 'urgent'] as const;

export type Priority = (typeof PRIORITIES)[number];

/** Who takes care of a conversation. */
export const CONVERSATION_HANDLERS = ['rule', 'ai', 'human', 'none'] as const;

export type ConversationHandler = (typeof CONVERSATION_HANDLERS)[number];

export interface Conversation {
	id: string;
	channelId: string;
	contactId: string;
	/** `new` waits for the desk, `pending` waits for the contact. */
	state: ConversationState;
	topic?: string;
	priority: Priority;
	/** The agent who has it now; nobody once it is resolved. */
	assigneeId?: string;
	/** The agent who had it before. */
	lastAssigneeId?: string;
	teamId?: string;
	handledBy: ConversationHandler;
	ai: AiStage;
	/** ISO 8601, like every time here. */
	openedAt: string;
	lastActivityAt: string;
	/** The contact's first message that nobody has answered. */
	waitingSince?: string;
	/** When the present cycle began: opened, or reopened after a resolution. */
	cycleOpenedAt: string;
	/** The first answer of a person in this cycle. */
	firstReplyAt?: string;
	resolvedAt?: string;
	/** How often it has been resolved so far. */
	resolutions: number;
	/** Missing while snoozed until the next message. */
	snoozedUntil?: string;
	/** When it became new or pending, whichever it is. */
	queueEnteredAt?: string;
	/** Without anything happening it is resolved so long after its last activity, as its channel said when it entered its queue. */
	autoResolveAfterMs?: number;
	autoResolveAt?: string;
	/** What the contact can choose from by typing its number or words, because the desk last asked in plain text. */
	offers?: Choice[];
	/** When the service window of its contact closes; missing when the contact never wrote. */
	windowClosesAt?: string;
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
 * open one, `noted` changed nothing (reactions, edits and deletions never open or reopen, and what a blocked contact writes starts
 * nothing); the desk is done with it.
 */
export type ReceptionOutcome = 'new' | 'continued' | 'reopened' | 'noted';
