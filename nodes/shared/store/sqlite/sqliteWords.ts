import { sql } from 'kysely';
import type { WordIndex } from '../words/wordIndex';

/** Words in SQLite's own full-text index. They hold nothing but letters and digits, so that quotes around them are enough. */
export const sqliteWords: WordIndex = {
	// Each commit writes a part of the index of its own, which is a fifth of what a message costs.
	areFilledLater: true,
	kept: (words) => sql<string>`${words}`,
	// The index gives its rows in this order by itself.
	place: sql`message_words.rowid`,
	match: (words) => sql<boolean>`message_words match ${words.map((word) => `"${word}"*`).join(' ')}`,
};
