/** A list of people who get the same template, under the name that somebody gave it. */
export interface BroadcastRow {
	name_key: string;
	name: string;
	started_at: number;
	stopped_at: number | null;
}

/** One recipient. Who it is stands there only as a digest, because a broadcast outlives the wish of a contact to be forgotten. */
export interface BroadcastRecipientRow {
	broadcast: string;
	recipient: string;
	channel_id: string;
	/** `sending` is claimed: sent, or nobody knows, because the process ended in between. */
	state: 'sending' | 'sent' | 'failed' | 'blocked' | 'optedOut';
	at: number;
	/** Why it failed, in words for people. */
	reason: string | null;
}
