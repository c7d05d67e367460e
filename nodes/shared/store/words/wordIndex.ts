import type { RawBuilder } from 'kysely';

/** How an engine keeps the words of messages, and finds them. */
export interface WordIndex {
	/** Where a message's words are not put into the index with it, but those of many messages together, and all before a search. */
	areFilledLater: boolean;
	/** Words with spaces between them, as the column `words` keeps them. */
	kept: (words: string) => RawBuilder<string>;
	/** Whether a row of `message_words` has, for each of the given words, one that begins so. */
	match: (words: readonly string[]) => RawBuilder<boolean>;
	/** What the rows that match are sorted by, so that messages come in the order in which they were stored. */
	place: RawBuilder<number>;
}
