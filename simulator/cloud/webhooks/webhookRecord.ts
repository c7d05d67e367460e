/** One try to hand a webhook over. */
export interface WebhookAttempt {
	at: number;
	durationMs: number;
	status?: number;
	error?: string;
	response?: string;
	/** Content type of the response. */
	type?: string;
}

/** Everything about one webhook, so that a person or a test can see what was sent, how often, and what came of it. */
export interface WebhookRecord {
	id: string;
	at: number;
	wabaId: string;
	phoneNumberId?: string;
	field: string;
	/** Ids of the messages and receipts inside, for finding the webhook of a message. */
	about: string[];
	url?: string;
	level?: 'number' | 'account' | 'app' | 'given';
	/** The exact bytes on the wire. */
	body: string;
	signature: string;
	attempts: WebhookAttempt[];
	state: 'pending' | 'delivered' | 'retrying' | 'failed' | 'dropped' | 'notSent';
	/** Why it was not delivered, and the way out. */
	reason?: string;
	/** Set on the further copies that a fault ordered. */
	copyOf?: string;
}
