import { sql } from 'kysely';
import type { WordIndex } from '../words/wordIndex';

/**
 * Words in a text search vector. It is made of the words as they are, without PostgreSQL's parser and dictionaries, which depend on the
 * locale of the database. They hold nothing but letters and digits, so that quotes around them are enough.
 */
export const postgresWords: WordIndex = {
	// The server collects what is new by itself; and messages are not committed in the order of their numbers.
	areFilledLater: false,
	kept: (words) => sql<string>`array_to_tsvector(string_to_array(${words}, ' '))`,
	// Else the server would rather go through all messages from the latest on, which takes long where a word is rare.
	place: sql`message_words.rowid + 0`,
	match: (words) => sql<boolean>`message_words.words @@ ${words.map((word) => `'${word}':*`).join(' & ')}::tsquery`,
};
