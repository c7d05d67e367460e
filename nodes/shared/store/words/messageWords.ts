import type { MediaRef } from '../../domain/message/inboundMessage';
import { searchWords } from '../../domain/search/searchWords';
import { keptQuery } from '../keptQuery';
import type { MessageRow } from '../schema/deskSchema';
import type { StoreContext } from '../storeContext';

const insert = keptQuery((db, { seq, text }: { seq: number; text: string }, { words }) => db.insertInto('message_words').values({ rowid: seq, words: words.kept(text) }));

/** Puts the words of a message into the index, which has none of it yet. */
export async function insertWords(context: StoreContext, { seq, words }: { seq: number; words: readonly string[] }): Promise<void> {
	if (words.length > 0) await insert(context, { seq, text: words.join(' ') });
}

export type Content = Pick<MessageRow, 'text' | 'media' | 'quarantined'>;

/** What is quarantined is never found. */
export function wordsOf({ text, media, quarantined }: Content): string[] {
	if (quarantined !== 0) return [];
	const { caption = '', fileName = '' } = media === null ? {} : (JSON.parse(media) as MediaRef);
	return searchWords([text ?? '', caption, fileName].join(' '));
}

/** Takes the words of messages out of the index, before or after the messages lose their text. */
export async function forgetWords({ db }: StoreContext, seqs: readonly number[]): Promise<void> {
	for (const seq of seqs) await db.deleteFrom('message_words').where('rowid', '=', seq).execute();
}

/** The messages that have, for each of some words, one that begins so. */
export function messagesWith({ db, words }: StoreContext, asked: readonly string[]) {
	return db.selectFrom('message_words').select('message_words.rowid').where(words.match(asked));
}
