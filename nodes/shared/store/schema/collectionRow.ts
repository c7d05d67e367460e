/** Messages that are answered together. */
export interface CollectionRow {
	id: string;
	conversation_id: string;
	/** JSON: the desk's ids, in the order in which they joined. */
	message_ids: string;
	began_at: number;
	due_at: number;
	/** Null while it can still grow. */
	taken_at: number | null;
}
