import type { ChatMessage, DeliveryFailure, MessageState } from './chat.ts';
import type { Customer } from './customer.ts';
import type { MessageContent } from './messageContent.ts';

export interface CustomerWrote {
	numberId: string;
	customer: Customer;
	message: ChatMessage;
	/** Parts that only one provider knows, for example an advertisement that led to the chat. */
	extras: Record<string, unknown>;
}

export interface ReceiptMoved {
	numberId: string;
	customer: Customer | undefined;
	messageId: string;
	state: Exclude<MessageState, 'accepted'>;
	at: number;
	failure?: DeliveryFailure;
}

/** What WhatsApp tells the provider of a number; the provider turns it into its own webhooks. */
export interface ProviderFront {
	/** Resolves after the first attempt, with true when the business took the message (its webhook answered well). */
	customerWrote(event: CustomerWrote): Promise<boolean>;
	receiptMoved(event: ReceiptMoved): Promise<void>;
	/** An id of the provider's own for a customer's message; WhatsApp's is taken otherwise. */
	inboundId?(content: MessageContent): string;
	/** How the provider names a failure, for the chat page. */
	failureName(failure: DeliveryFailure): { code: number; title: string };
}

/** A number of a business on WhatsApp, served by one provider. */
export interface BusinessNumber {
	id: string;
	/** Digits only. */
	phone: string;
	name: string;
	provider: ProviderFront;
}
