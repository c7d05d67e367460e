/** One recipient's part of a request to send. */
export interface SentMessage {
	/** EngageLab's id, which the whole request shares. */
	messageId: string;
	/** WhatsApp's. */
	wamid: string;
	/** Digits. */
	to: string;
	recipients: number;
	/** Price class in lower case, e.g. `service` or `utility`. */
	category: string;
	customArgs?: Record<string, unknown>;
	/** Settles when everything so far was told. */
	told: Promise<void>;
	/** Calls off the news that no receipt has come. */
	stopWaiting?: () => void;
}
