/** What a contact does not want from a channel, or wants again: the last word on each category. */
export interface ContactPreferenceRow {
	contact_id: string;
	channel_id: string;
	category: string;
	value: string;
	at: number;
}
