/** One thing that counts towards a limit or a bill, once, whatever happens to the message behind it. */
export interface UsageEntryRow {
	/** What makes it the same one when it is told again. */
	key: string;
	kind: UsageKind;
	channel_id: string;
	at: number;
	/** As the provider says, e.g. `service`, `marketing`. */
	category: string | null;
	/** As the provider says, e.g. `regular`, `free_customer_service`. */
	pricing_type: string | null;
	/** 1 = charged, 0 = free, null = the provider does not say. */
	billable: number | null;
	/** Of the contact, e.g. `+49`; null = not known. */
	calling_code: string | null;
}

/**
 * `delivered`: a message of ours that reached its contact. `outOfWindow`: one that was sent while the service window was closed.
 * `session`: the first answer within a service window, all of which count as one conversation.
 */
export type UsageKind = 'delivered' | 'outOfWindow' | 'session';
