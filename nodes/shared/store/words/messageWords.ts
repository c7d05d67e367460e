import type { MediaRef } from '../../domain/message/inboundMessage';
import { searchWords } from '../../domain/search/searchWords';
import { keptQuery } from '../keptQuery';
import type { MessageRow } from '../schema/deskSchema';
import type { StoreContext } from '../storeContext';

const insert = keptQuery((db, { id, text }: { id: string; text: string }, { words }) =>
	db
		.insertInto('message_words')
		.columns(['rowid', 'words'])
		.expression((eb) => eb.selectFrom('messages').select(['seq', words.kept(text).as('words')]).where('id', '=', id)),
);

/** Lets a message that was just stored be found by what it says. */
export async function keepWords(context: StoreContext, row: Content & Pick<MessageRow, 'id'>): Promise<void> {
	const words = wordsOf(row);
	if (words.length > 0) await insert(context, { id: row.id, text: words.join(' ') });
}

type Content = Pick<MessageRow, 'text' | 'media' | 'quarantined'>;

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

/** The messages that have, for each word of a search, one that begins so; undefined where nothing is searched for. */
export function messagesWith({ db, words }: StoreContext, search: string) {
	const asked = searchWords(search);
	return asked.length === 0 ? undefined : db.selectFrom('message_words').select('message_words.rowid').where(words.match(asked));
}
