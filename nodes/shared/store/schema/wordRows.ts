/** The words of a message, in the form in which the engine finds them. */
export interface MessageWordsRow {
	/** The message's `seq`, under the name that SQLite's full-text index has for it. */
	rowid: number;
	words: string;
}

/** One word by which a contact is found. */
export interface ContactWordRow {
	word: string;
	contact_id: string;
}

/** One row where the engine's index is filled later: the last message whose words are in it. */
export interface IndexedWordsRow {
	through_seq: number;
}
