/** A workflow that waits for the answer of a contact on a channel. One at a time, so that an answer has one meaning. */
export interface WaitRow {
	contact_id: string;
	channel_id: string;
	id: string;
	asked_at: number;
	/** The provider's id of the question; null until it was sent. */
	question_id: string | null;
	/** What the waits' `acceptedAnswer` writes: a word, or JSON where there are choices to type. */
	accepts: string;
	/**
	 * n8n's signed address of this one execution and node: whoever has it can answer in the contact's place, and nothing else. It is kept
	 * whole, because only n8n can sign it and the process that hands the answer over is another one; the row goes with the answer.
	 */
	resume_url: string;
	expires_at: number;
	/** The provider's id of the message that answers; null while it is open. */
	answered_by: string | null;
}
