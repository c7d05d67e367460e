import type { Pricing } from './webhooks/pricing.ts';

/** What the receipts of a sent message must repeat later. */
export interface SendRecord {
	/** Digits of the number that was dialled, when nobody was found behind it. */
	dialled?: string;
	callbackData?: string;
	pricing?: Pricing;
	conversation?: { id: string; origin: { type: string }; expiration_timestamp?: string };
}

export interface SendRecords {
	keep(messageId: string, record: SendRecord): void;
	get(messageId: string): SendRecord | undefined;
	clear(): void;
}

export function createSendRecords(): SendRecords {
	const records = new Map<string, SendRecord>();
	return {
		keep: (messageId, record) => void records.set(messageId, record),
		get: (messageId) => records.get(messageId),
		clear: () => records.clear(),
	};
}
