import type { FailureClass } from './failureClass';

/** Receipts have an order, so that a late lower one changes nothing; `failed` stands apart. */
export const RECEIPT_RANK = {
	queued: 0,
	sending: 1,
	sent: 2,
	delivered: 3,
	read: 4,
	played: 5,
} as const;

export type ReceiptState = keyof typeof RECEIPT_RANK | 'failed' | 'unknown';

export interface Receipt {
	/** The provider's id of the message of ours. */
	id: string;
	state: ReceiptState;
	/** The provider's own word where `state` is `unknown` or says less than it. */
	reported?: string;
	/** ISO 8601, from the provider's clock. */
	at?: string;
	/** Position in the order queued < sending < sent < delivered < read < played; missing for failed and unknown. */
	rank?: number;
	/** `class` is missing where neither the code nor the provider's word tells it. */
	error?: { code?: number; class?: FailureClass; title: string; details?: string; advice?: string };
	pricing?: { category?: string; type?: string; model?: string; billable?: boolean };
	/** What we gave the message to carry, e.g. a ticket number. */
	correlation?: string;
}

type ReceiptLike = Pick<Receipt, 'state'>;

const rankOf = (state: ReceiptState): number | undefined => (state in RECEIPT_RANK ? RECEIPT_RANK[state as keyof typeof RECEIPT_RANK] : undefined);

/** From here on the message is known to have reached the phone. */
const PROOF_OF_DELIVERY = RECEIPT_RANK.delivered;

/**
 * Whether `next` replaces `current` as the state of a message: higher ranks win, `failed` only holds
 * while nothing proves delivery, and a proof of delivery lifts it.
 */
export function supersedes(next: ReceiptLike, current: ReceiptLike | undefined): boolean {
	if (next.state === 'unknown') return false;
	if (!current || current.state === 'unknown') return true;
	const nextRank = rankOf(next.state);
	const currentRank = rankOf(current.state);
	if (currentRank === undefined) return nextRank !== undefined && nextRank >= PROOF_OF_DELIVERY;
	if (nextRank === undefined) return currentRank < PROOF_OF_DELIVERY;
	return nextRank > currentRank;
}

/** Whether a message that came so far has reached the phone. */
export function provesDelivery({ state }: ReceiptLike): boolean {
	const rank = rankOf(state);
	return rank !== undefined && rank >= PROOF_OF_DELIVERY;
}
