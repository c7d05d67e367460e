import type { MessageContent } from './messageContent.ts';

/** The ticks of a message, in the order in which they come; `failed` ends it. */
export type MessageState = 'accepted' | 'sent' | 'delivered' | 'read' | 'played' | 'failed';

/** Why WhatsApp did not bring a message to the phone; each provider has its own code for it. */
export interface DeliveryFailure {
	reason: 'notOnWhatsApp' | 'windowClosed' | 'mediaRejected' | 'marketingStopped' | 'ordered';
	details: string;
	/** The provider's own code, where a fault ordered one or the provider knows more than the reason says. */
	code?: number;
}

export interface ChatMessage {
	id: string;
	author: 'customer' | 'business';
	content: MessageContent;
	/** Simulated time in milliseconds at which it was written, and at which each tick came. */
	at: number;
	state: MessageState;
	stateAt: Partial<Record<MessageState, number>>;
	quotes?: string;
	forwarded?: boolean;
	failure?: DeliveryFailure & { title?: string };
	reactions: { customer?: string; business?: string };
}

/** One customer's conversation with one business number, as the phone shows it. */
export interface Chat {
	customerId: string;
	numberId: string;
	messages: ChatMessage[];
	/** What reached the phone from the business, in the order of arrival. */
	arrived: ChatMessage[];
	lastCustomerMessageAt?: number;
	/** The customer is looking at it, so what arrives is read at once. */
	open: boolean;
	businessTypingUntil?: number;
}
