/** One row of a callback, before it is posted. */
export interface CallbackEvent {
	wabaId: string;
	/** Missing for news of the whole account. */
	numberId?: string;
	kind: 'status' | 'response' | 'notification';
	/** The word within the kind, e.g. `delivered` or `received`, by which it can be deselected. */
	name: string;
	/** Ids of the messages inside. */
	about: string[];
	row: Record<string, unknown>;
}
