import type { Hono } from 'hono';

/** A number as the chat page and scripts see it, whoever serves it. */
export interface ShownProviderNumber {
	provider: 'cloud' | 'twilio' | 'engagelab';
	/** Id of the number on the network; the name is the one that the interface has had from its beginning. */
	phoneNumberId: string;
	displayPhoneNumber: string;
	verifiedName: string;
	/** Where its webhooks go, or why they go nowhere and the way out. */
	callback: { url?: string; reason?: string };
	lastDelivery?: { webhookId: string; succeeded: boolean; state: string; status?: number; reason?: string };
	/** What to fill into the n8n credential of this type to talk to the simulator. */
	credential?: { type: string; data: Record<string, string> };
}

/** One webhook of any provider, with what came of it. */
export interface SentWebhook {
	id: string;
	at: number;
	phoneNumberId?: string;
	/** What it is about, in the provider's word, e.g. `messages` or `status`. */
	field: string;
	/** Ids of the messages inside. */
	about: string[];
	url?: string;
	/** The exact bytes on the wire. */
	body: string;
	attempts: Array<{ at: number; durationMs: number; status?: number; error?: string; response?: string; type?: string }>;
	state: 'pending' | 'delivered' | 'retrying' | 'failed' | 'dropped' | 'notSent';
	reason?: string;
	/** What the provider would complain about, although it was delivered. */
	warning?: string;
}

/** A second vendor's side of the simulator: its API, and what the shared interface needs to know of it. */
export interface ProviderDesk {
	/** The API is served below `/<path>`; the credential's base URL is the simulator's address with it. */
	path: string;
	api: Hono;
	numbers(): ShownProviderNumber[];
	webhooks(): SentWebhook[];
	redeliver(webhookId: string): Promise<SentWebhook | undefined>;
	/** Posts a made-up callback about a number; nothing where the number is another provider's. */
	post(numberId: string, value: Record<string, unknown>): Promise<SentWebhook> | undefined;
	templates(): object[];
	/** Has the reviewers of a template decide; nothing where it is another provider's. */
	reviewTemplate(id: string, status: string, reason?: string): object | undefined;
	/** Opens the number that a newcomer begins with. */
	openDemo(): void;
	clear(): void;
}
