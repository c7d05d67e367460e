import type { MessageRow } from '../schema/deskSchema';
import type { StoreContext } from '../storeContext';
import { wordsOf } from './messageWords';

/** Messages that are looked at before it is known how many of them have the words, and at once from then on. */
const SAMPLE = 250;
const PAGE = 1_000;
/** In the time in which one message is looked at, the index puts so many that have a word in order (`bench/store.ts`, SQLite; PostgreSQL's takes longer). */
const INDEXED_MEANWHILE = 125;

type Place = Pick<MessageRow, 'channel_id' | 'direction'>;

/**
 * The places of the messages stored last, before one or altogether, that have for each word one that begins so, found by looking at one after the other.
 * Undefined where the index is faster: it puts all messages that have a word in order, however few are wanted of them.
 */
export async function latestWith(context: StoreContext, asked: readonly string[], most: number, { before, fits = () => true }: { before?: number; fits?: (message: Place) => boolean } = {}): Promise<number[] | undefined> {
	const { stored } = await context.db.selectFrom('messages').select((eb) => eb.fn.coalesce(eb.fn.max('seq'), eb.lit(0)).as('stored')).executeTakeFirstOrThrow();
	const isSlower = (share: number): boolean => share * share * Number(stored) <= INDEXED_MEANWHILE * most;
	if (isSlower(1)) return undefined;
	const found: number[] = [];
	let seen = 0;
	for (let last = before ?? Infinity; ; ) {
		const size = seen === 0 ? SAMPLE : PAGE;
		const page = await readPage(context, last, size);
		for (const row of page) if (fits(row) && hasAll(wordsOf(row), asked)) found.push(row.seq);
		seen += page.length;
		if (found.length >= most || page.length < size) return found.slice(0, most);
		if (isSlower(found.length / seen)) return undefined;
		last = page.at(-1)!.seq;
	}
}

async function readPage({ db }: StoreContext, before: number, size: number) {
	return await db
		.selectFrom('messages')
		.select(['seq', 'text', 'media', 'quarantined', 'channel_id', 'direction'])
		.$if(before !== Infinity, (query) => query.where('seq', '<', before))
		.orderBy('seq', 'desc')
		.limit(size)
		.execute();
}

const hasAll = (words: readonly string[], asked: readonly string[]): boolean => asked.every((beginning) => words.some((word) => word.startsWith(beginning)));
