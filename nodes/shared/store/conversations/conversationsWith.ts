import { searchWords } from '../../domain/search/searchWords';
import { inParts } from '../inParts';
import type { StoreContext } from '../storeContext';
import { contactsWith } from '../words/contactsWith';
import { latestWith } from '../words/latestWith';
import { messagesWith } from '../words/messageWords';

/** Of a word that everybody uses, the latest messages that have it are looked at, and as many contacts, so that no search takes long. */
const MOST_FOUND = 2_000;
/** Stays below the number of values that one statement may carry on any engine. */
const MOST_CONVERSATIONS = 10_000;

/**
 * The ids of the conversations in which somebody said certain words, and of those with a contact who is called so. Asked step by step,
 * because no planner guesses well how many rows have a word.
 */
export async function conversationsWith(context: StoreContext, search: string): Promise<string[]> {
	const { db } = context;
	const said = await saidIn(context, searchWords(search));
	const called = await (await contactsWith(context, search))?.limit(MOST_FOUND).execute();
	const ids = new Set<string>();
	for (const seqs of inParts(said)) {
		const rows = await db.selectFrom('messages').select('conversation_id').distinct().where('seq', 'in', seqs).execute();
		for (const { conversation_id: id } of rows) if (id !== null) ids.add(id);
	}
	for (const contacts of inParts((called ?? []).map(({ contact_id }) => contact_id))) {
		const rows = await db.selectFrom('conversations').select('id').where('contact_id', 'in', contacts).execute();
		for (const { id } of rows) ids.add(id);
	}
	return [...ids].slice(0, MOST_CONVERSATIONS);
}

async function saidIn(context: StoreContext, asked: readonly string[]): Promise<number[]> {
	if (asked.length === 0) return [];
	const indexed = async (words: readonly string[], most: number): Promise<number[]> =>
		(await messagesWith(context, words).orderBy(context.words.place, 'desc').limit(most).execute()).map(({ rowid }) => rowid);
	return await latestWith(context, asked, MOST_FOUND, { indexed });
}
