import type { Contact, Conversation, ConversationState, ReceptionOutcome } from '../domain/conversation/conversation';
import type { ServiceWindow } from '../domain/conversation/serviceWindow';
import type { InboundEvent, MessageEvent } from '../domain/message/inboundEvent';
import type { MessageKind } from '../domain/message/inboundMessage';
import type { OutboundKind } from '../domain/message/outboundMessage';
import type { Receipt, ReceiptState } from '../domain/message/receipt';

/** What the store knows of one message, in either direction. */
export interface StoredMessage {
	id: string;
	conversationId?: string;
	channelId: string;
	contactId?: string;
	direction: 'in' | 'out';
	/** The provider's id. */
	providerId: string;
	kind: MessageKind | OutboundKind;
	text?: string;
	/** The provider's id of the message that a reaction, an edit or a deletion is about. */
	target?: string;
	/** The provider's time of an inbound message, ours of an outbound one. */
	sentAt: string;
	/** How far an outbound message has come. */
	state?: ReceiptState;
	stateAt?: string;
	error?: Receipt['error'];
	/** Who wrote an outbound message. */
	author?: ReplyAuthor;
	/** When the desk was done with an inbound message. */
	handledAt?: string;
}

export type ReplyAuthor = 'automation' | 'agent';

/** What receiving a message found or opened. The same message received again gives the same answer. */
export interface Reception {
	outcome: ReceptionOutcome;
	contact: Contact;
	/** Missing only where `outcome` is `noted` and the contact never had a conversation on this channel. */
	conversation?: Conversation;
	message: StoredMessage;
	window: ServiceWindow;
	/**
	 * Ids of contacts that hold the number in another national form, but under another user id: perhaps the same person, perhaps a new
	 * owner of the line. A person has to decide, so nothing is merged.
	 */
	mayAlsoBe?: string[];
	/** True when this message had been received before. */
	repeated: boolean;
}

export interface Reply {
	conversationId: string;
	/** The provider's id of the message that was sent. */
	providerId: string;
	kind: OutboundKind;
	text?: string;
	author: ReplyAuthor;
	/** The provider's id of the inbound message that this answers; it is marked handled. */
	answers?: string;
}

export interface ConversationFilter {
	states?: ConversationState[];
	channelId?: string;
	contactId?: string;
	/** E.164 with `+`. */
	contactPhone?: string;
	topic?: string;
}

/** Why the store could not do what it was asked. */
export type StoreFailure = { kind: 'notFound'; what: 'conversation'; id: string };

export type StoreResult<T> = { ok: true; value: T } | { ok: false; failure: StoreFailure };

/** The memory of the desk. Every method is one transaction; `at` is the time of the caller. */
export interface HelpdeskStore {
	/**
	 * Keeps what a webhook brought, in one transaction, before the provider gets its answer. Unique on channel and provider id
	 * (receipts: and state). Receipts move the message they belong to, or wait for it. Answers in the order of `events`.
	 */
	recordEvents(events: readonly InboundEvent[], at: Date): Promise<Array<'new' | 'known'>>;
	/** Finds or opens the conversation of a message, links the contact, moves the service window. */
	receiveMessage(event: MessageEvent, at: Date): Promise<Reception>;
	/** Keeps an answer that was sent and the receipts that came before it; an agent's answer makes the conversation pending. */
	recordReply(reply: Reply, at: Date): Promise<StoreResult<{ message: StoredMessage; conversation: Conversation }>>;
	setTopic(conversationId: string, topic: string | undefined, at: Date): Promise<StoreResult<Conversation>>;
	/** `changed` is false when it was resolved already. */
	resolveConversation(conversationId: string, at: Date): Promise<StoreResult<{ conversation: Conversation; changed: boolean }>>;
	/** The desk is done with an inbound message. */
	markHandled(channelId: string, providerId: string, at: Date): Promise<void>;
	getConversation(id: string, at: Date): Promise<StoreResult<ConversationDetails>>;
	/** Latest activity first. `limit` undefined = all. */
	findConversations(filter: ConversationFilter, limit?: number): Promise<Array<Conversation & { contact: Contact }>>;
	close(): Promise<void>;
}

/** A conversation with everything that was said, oldest first. */
export interface ConversationDetails extends Conversation {
	contact: Contact;
	window: ServiceWindow;
	messages: StoredMessage[];
}
