/** What EngageLab asks an address before it takes it; its products differ, and which one WhatsApp uses is not documented. */
export type UrlCheck = 'empty' | 'echo' | 'none';

/** The callback settings of an account, as its console has them. */
export interface CallbackSettings {
	webhookId: string;
	url: string;
	/** Signs the callbacks; without it they go unsigned. */
	secret?: string;
	/** Part of what is signed. */
	username?: string;
	/** Sent as the `Authorization` header. */
	authorization?: string;
	/** The chosen events by kind; everything without it. */
	selected?: Record<string, string[]>;
}
