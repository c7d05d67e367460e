import type { TemplateAspect } from '../template/keptTemplate';
import type { InboundMessage } from './inboundMessage';
import type { Receipt } from './receipt';
import type { ProviderName } from './provider';

/**
 * The business number that an event concerns. `id` is `<provider>:<the provider's id of the number>`,
 * or `<provider>:account:<account>` for what concerns a whole account.
 */
export interface ChannelRef {
	id: string;
	/** E.164 with a leading `+`, for people to read; never a key. */
	phone?: string;
	/** WhatsApp Business Account id, Twilio account SID, EngageLab app key. */
	account?: string;
}

/** The person on the other side. `phone` or `userId` may be missing, never both; `key` is what the desk knows the person by. */
export interface ContactRef {
	key: string;
	/** E.164 with a leading `+`, in the form in which the provider gave it: the address to answer to. */
	phone?: string;
	/** Business-scoped user id, e.g. `DE.13491208655302741918`. */
	userId?: string;
	parentUserId?: string;
	name?: string;
	/** Without the leading `@`. */
	username?: string;
}

interface EventBase {
	provider: ProviderName;
	channel: ChannelRef;
	/** The provider's own payload for this one event. Nothing above the provider layer reads it. */
	raw: unknown;
}

/** What a contact wrote. */
export interface MessageEvent extends EventBase {
	event: 'message';
	contact: ContactRef;
	message: InboundMessage;
}

/** What staff wrote in the WhatsApp Business app, or another app on the same number. */
export interface EchoEvent extends EventBase {
	event: 'echo';
	contact: ContactRef;
	message: InboundMessage;
}

/** How far a message of ours has come. */
export interface StatusEvent extends EventBase {
	event: 'status';
	contact?: ContactRef;
	status: Receipt;
}

/** A template was approved, refused, paused, re-categorised or edited. */
export interface TemplateEvent extends EventBase {
	event: 'template';
	/** `about` says what of the template `change` is the new value of. */
	template: { field: string; about?: TemplateAspect; id?: string; name?: string; language?: string; change?: string; reason?: string };
}

/** Something about the account or the number: quality, name, limits, restrictions, security. */
export interface AccountEvent extends EventBase {
	event: 'account';
	account: { field: string; change?: string; details?: string; code?: number };
}

/** A contact got another number or another user id, or moved to another phone. */
export interface IdentityEvent extends EventBase {
	event: 'identity';
	contact: ContactRef;
	identity: {
		change: 'phone' | 'userId' | 'device';
		previous?: { phone?: string; userId?: string; parentUserId?: string };
		current?: { phone?: string; userId?: string; parentUserId?: string };
		at?: string;
	};
}

/** A contact stopped, resumed or signed up for marketing messages. */
export interface OptOutEvent extends EventBase {
	event: 'optOut';
	contact: ContactRef;
	preference: { category: string; value: string; at?: string };
}

/** A call of a contact to the business number, or the state of one. */
export interface CallEvent extends EventBase {
	event: 'call';
	contact?: ContactRef;
	call: { id?: string; state?: string; direction?: string; at?: string; durationSeconds?: number };
}

/** Anything else: passed through so that nothing is lost and no parser has to be taught first. */
export interface UnknownEvent extends EventBase {
	event: 'unknown';
	unknown: { field: string; reason?: string };
}

export type InboundEvent =
	| MessageEvent
	| EchoEvent
	| StatusEvent
	| TemplateEvent
	| AccountEvent
	| IdentityEvent
	| OptOutEvent
	| CallEvent
	| UnknownEvent;

export type EventName = InboundEvent['event'];
