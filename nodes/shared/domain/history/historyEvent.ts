/** Everything that the history of the desk can tell; stored names never change. */
export const HISTORY_EVENT_TYPES = [
	'conversationOpened',
	'conversationReopened',
	'conversationPending',
	/** Pending, and new again because the contact wrote or somebody took it up. */
	'conversationReturned',
	'conversationResolved',
	'conversationSnoozed',
	'snoozeOver',
	'assigned',
	'unassigned',
	'handlerChanged',
	/** The AI gave a conversation up, or people gave it to the AI again. */
	'handedOver',
	'handedBack',
	'topicChanged',
	'priorityChanged',
	'tagsChanged',
	'noteAdded',
	'waitingTooLong',
	'windowClosing',
	'messageFailed',
	'messageNotHandled',
	/** n8n ended while a reply went out; nobody knows whether it arrived. */
	'replyUncertain',
	'surveyAnswered',
	'usageLimitNear',
	/** WhatsApp approved, paused or re-categorised a template, or somebody edited it. */
	'templateChanged',
	'contactsMerged',
	'contactErased',
	/** What people wrote reached the age that its channel allows. */
	'contentDeleted',
	'agentPresenceChanged',
	/** Came, finished something or may have more: whoever waits may go to the agent. */
	'agentHasRoom',
	'settingsChanged',
] as const;

export type HistoryEventType = (typeof HISTORY_EVENT_TYPES)[number];

/** Who did it: a contact, a person of the desk, a workflow, or the desk itself (a timer, a merge). */
export interface Actor {
	kind: 'contact' | 'agent' | 'automation' | 'desk';
	/** The id of the contact or agent. */
	id?: string;
}

/** Nobody: a timer is over, or two contacts turn out to be one. */
export const DESK: Actor = { kind: 'desk' };

/** Something that happened at the desk: who did what, when and why. */
export interface HistoryEvent {
	id: string;
	type: HistoryEventType;
	/** ISO 8601. */
	at: string;
	actor: Actor;
	channelId?: string;
	contactId?: string;
	conversationId?: string;
	/** The desk's id of a message. */
	messageId?: string;
	/** Why, in words for people. */
	reason?: string;
	/** Ids, states and settings only: no name, number or text of a contact, because history outlives them. */
	data?: Record<string, unknown>;
}
