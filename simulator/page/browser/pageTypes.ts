import type { MessageContent } from '../../whatsapp/messageContent.ts';
import type { MessageState } from '../../whatsapp/chat.ts';

/** What the interface of the simulator tells the page. */
export interface ShownCustomer {
	id: string;
	name: string;
	phone?: string;
	userId?: string;
	username?: string;
	online: boolean;
}

export type ProviderName = 'cloud' | 'twilio' | 'engagelab';

export interface ShownNumber {
	provider: ProviderName;
	phoneNumberId: string;
	displayPhoneNumber: string;
	verifiedName: string;
	callback: { url?: string; level?: string; reason?: string };
	lastDelivery?: { succeeded: boolean; reason?: string };
}

export interface SimulatorState {
	numbers: ShownNumber[];
	customers: ShownCustomer[];
}

export interface ShownMessage {
	id: string;
	author: 'customer' | 'business';
	at: string;
	state: MessageState;
	text: string;
	content: MessageContent;
	quotes?: string;
	forwarded?: boolean;
	error?: { code?: number; title?: string; details: string };
	reactions: { customer?: string; business?: string };
}

export interface ShownChat {
	open: boolean;
	window: { open: boolean; closesAt?: string };
	businessTyping: boolean;
	messages: ShownMessage[];
}

export interface ShownWebhook {
	id: string;
	at: string | number;
	phoneNumberId?: string;
	field: string;
	url?: string;
	body: string;
	state: 'pending' | 'delivered' | 'retrying' | 'failed' | 'dropped' | 'notSent';
	reason?: string;
	/** What the provider complains about, although it arrived. */
	warning?: string;
	attempts: Array<{ status?: number; error?: string; durationMs: number }>;
}

export interface Change {
	what: 'chat' | 'customers' | 'numbers' | 'webhooks' | 'clock' | 'faults' | 'reset';
	customerId?: string;
	numberId?: string;
}
