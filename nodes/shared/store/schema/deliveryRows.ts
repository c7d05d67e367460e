/** Who wants to hear of the desk's history, and how far they have come. */
export interface SubscriptionRow {
	id: string;
	/** Everything up to here has been taken. */
	floor_seq: number;
	/** The end of the history at `mark_at`: nothing can appear before it any more once every write of that time is over. */
	mark_seq: number;
	mark_at: number;
}

/** One event on its way to one subscription. */
export interface DeliveryRow {
	subscription_id: string;
	event_seq: number;
	attempts: number;
	/** When whoever took it counts as lost; null once it has arrived. */
	taken_until: number | null;
}
