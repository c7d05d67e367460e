import type { GuardedDeed } from '../access/role';
import type { Contact, Conversation } from '../conversation/conversation';
import type { Actor, HistoryEventType } from '../history/historyEvent';
import type { InboundMessage, MessageKind } from '../message/inboundMessage';
import type { OutboundKind } from '../message/outboundMessage';
import type { ReceiptState } from '../message/receipt';

/** What an agent may do with a conversation, by their role on its channel. */
export type InboxDeed = Exclude<GuardedDeed, 'administer'>;

/** The last thing that was said, for the list. */
export interface LastMessage {
	direction: 'in' | 'out';
	kind: MessageKind | OutboundKind;
	/** At most 140 characters; missing where there is none, or where it is quarantined. */
	text?: string;
	/** ISO 8601, like every time of the inbox. */
	at: string;
	state?: ReceiptState;
}

/** A conversation as lists and the top of the thread show it. */
export interface InboxConversation extends Conversation {
	contact: Contact;
	/** In the order of their names. */
	tags: string[];
	lastMessage?: LastMessage;
	/** What the agent who asks may do here. */
	may: InboxDeed[];
}

/** A file of a message; its bytes come with the call `media.get`. */
export interface InboxMedia {
	/** Without parameters, e.g. `audio/ogg`. */
	mimeType?: string;
	fileName?: string;
	voice?: boolean;
	animated?: boolean;
	/** In words, where WhatsApp could not hand over the file. */
	unavailable?: string;
}

/** Something that was said, by the contact or to them. */
export interface InboxMessage {
	/** The desk's id. */
	id: string;
	/** The provider's id: what `target` and `quotes` of other messages refer to. */
	providerId: string;
	direction: 'in' | 'out';
	kind: MessageKind | OutboundKind;
	/** The text, the caption, the title of the pressed button, the emoji of a reaction. Always plain text, never markup. */
	text?: string;
	media?: InboxMedia;
	/** Nothing of a quarantined message is shown. */
	quarantined?: boolean;
	/** The message that a reaction, an edit or a deletion is about (its `providerId`). */
	target?: string;
	/** The message that this one quotes (its `providerId`). */
	quotes?: string;
	forwarded?: boolean;
	location?: InboundMessage['location'];
	contacts?: InboundMessage['contacts'];
	reply?: Pick<NonNullable<InboundMessage['reply']>, 'type' | 'title' | 'description' | 'data'>;
	order?: InboundMessage['order'];
	referral?: Pick<NonNullable<InboundMessage['referral']>, 'sourceUrl' | 'headline' | 'body'>;
	/** Why there is nothing to show. */
	unsupported?: InboundMessage['unsupported'];
	sentAt: string;
	/** How far an outbound message has come: queued < sending < sent < delivered < read < played, or failed. */
	state?: ReceiptState;
	stateAt?: string;
	error?: { code?: number; title: string; details?: string; advice?: string };
	author?: 'automation' | 'ai' | 'agent';
	agentId?: string;
}

export interface InboxNote {
	id: string;
	conversationId: string;
	author: Actor;
	text: string;
	createdAt: string;
	editedAt?: string;
}

/** Something that happened to the conversation, to be shown between the messages. */
export interface InboxEvent {
	id: string;
	type: HistoryEventType;
	at: string;
	actor: Actor;
	reason?: string;
	/** Ids, states and settings, e.g. `{ from: 'new', to: 'pending' }` or `{ agentId: '…' }`. */
	data?: Record<string, unknown>;
}

/** A line of the thread. */
export type ThreadEntry =
	| { type: 'message'; at: string; message: InboxMessage }
	| { type: 'note'; at: string; note: InboxNote }
	| { type: 'event'; at: string; event: InboxEvent };

/** Whom the conversation is with. */
export interface InboxContact extends Contact {
	createdAt: string;
	attributes: Record<string, unknown>;
	blockedAt?: string;
}
