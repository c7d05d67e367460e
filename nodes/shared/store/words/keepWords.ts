import { keptQuery } from '../keptQuery';
import type { MessageRow } from '../schema/deskSchema';
import type { StoreContext } from '../storeContext';
import { areFilledLater, fillNowAndThen } from './fillWords';
import { forgetWords, insertWords, wordsOf, type Content } from './messageWords';

/** By the message's id, because an insert that answers its number would have to be waited for. */
const insertById = keptQuery((db, { id, text }: { id: string; text: string }, { words }) =>
	db
		.insertInto('message_words')
		.columns(['rowid', 'words'])
		.expression((eb) => eb.selectFrom('messages').select(['seq', words.kept(text).as('words')]).where('id', '=', id)),
);

/** Lets a message that was just stored be found by what it says: at once, or before the next search where the engine's index is filled later. */
export async function keepWords(context: StoreContext, row: Content & Pick<MessageRow, 'id'>): Promise<void> {
	if (context.words.areFilledLater) return await fillNowAndThen(context);
	const words = wordsOf(row);
	if (words.length > 0) await insertById(context, { id: row.id, text: words.join(' ') });
}

/** Lets a message be found by what it says now, and by nothing else. */
export async function changeWords(context: StoreContext, row: Content & { seq: number }): Promise<void> {
	if (await areFilledLater(context, row.seq)) return;
	await forgetWords(context, [row.seq]);
	await insertWords(context, { seq: row.seq, words: wordsOf(row) });
}
