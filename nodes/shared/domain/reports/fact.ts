/** What reports count and measure. */
export const MEASURES = ['opened', 'reopened', 'resolved', 'received', 'sent', 'firstResponse', 'reply', 'resolution'] as const;

export type Measure = (typeof MEASURES)[number];

/** Something that happened, or several alike within the same quarter of an hour. */
export interface Fact {
	measure: Measure;
	/** Milliseconds since 1970. */
	at: number;
	channelId: string;
	teamId?: string;
	/** Who gets the credit. */
	agentId?: string;
	topic?: string;
	count: number;
	/** When that which took time began, in milliseconds since 1970; it ended at `at`. */
	since?: number;
}
