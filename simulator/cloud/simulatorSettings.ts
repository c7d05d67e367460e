import type { ReceiptPace } from '../whatsapp/receiptWalk.ts';

/** The pace of everything that takes time, short by default so that tests and newcomers need not wait. */
export interface SimulatorSettings extends ReceiptPace {
	/** Waits before each further attempt of a webhook; Meta keeps trying for days, with falling frequency. */
	webhookRetriesMs: number[];
	webhookTimeoutMs: number;
	templateReviewMs: number;
}

export const defaultSettings: SimulatorSettings = {
	sentAfterMs: 20,
	deliveredAfterMs: 60,
	webhookRetriesMs: [250, 1_000, 4_000, 15_000, 60_000, 300_000, 900_000, 3_600_000],
	webhookTimeoutMs: 10_000,
	templateReviewMs: 2_000,
};
