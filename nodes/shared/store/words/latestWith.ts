import type { StoreContext } from '../storeContext';
import { hasAll, lookedAt, type LookedFor } from './lookedAt';
import { wordsOf } from './messageWords';
import { rareWith } from './rareWith';

/** Messages that are looked at before it is known how many of them have the words, and at once from then on. */
const SAMPLE = 250;
const PAGE = 1_000;
/** In the time in which one message is looked at, the index puts so many that have a word in order (`bench/store.ts`, SQLite; PostgreSQL's takes longer). */
const INDEXED_MEANWHILE = 125;

/**
 * The places of the messages stored last that have for each word one that begins so. The index puts all messages that have a word in order,
 * however few are wanted of them; where it is faster, they are found by looking at one after the other, or at those that have the rare ones of the words.
 */
export async function latestWith(context: StoreContext, asked: readonly string[], most: number, wanted: LookedFor): Promise<number[]> {
	const { before, fits = () => true, indexed } = wanted;
	const { stored } = await context.db.selectFrom('messages').select((eb) => eb.fn.coalesce(eb.fn.max('seq'), eb.lit(0)).as('stored')).executeTakeFirstOrThrow();
	const isSlower = (share: number): boolean => share * share * Number(stored) <= INDEXED_MEANWHILE * most;
	if (isSlower(1)) return await indexed(asked, most);
	const found: number[] = [];
	let seen = 0;
	for (let last = before; ; ) {
		const size = seen === 0 ? SAMPLE : PAGE;
		const page = await readPage(context, last, size);
		for (const row of page) if (fits(row) && hasAll(row.words, asked)) found.push(row.seq);
		seen += page.length;
		if (found.length >= most || page.length < size) return found.slice(0, most);
		if (isSlower(found.length / seen)) {
			const isCommon = (word: string): boolean => !isSlower(page.filter(({ words }) => hasAll(words, [word])).length / page.length);
			const [common, rare] = [asked.filter(isCommon), asked.filter((word) => !isCommon(word))];
			const places = common.length > 0 && rare.length > 0 ? await rareWith(context, { rare, common }, most, wanted) : undefined;
			return places ?? (await indexed(asked, most));
		}
		last = page.at(-1)!.seq;
	}
}

async function readPage(context: StoreContext, before: number | undefined, size: number) {
	const rows = await lookedAt(context)
		.$if(before !== undefined, (query) => query.where('seq', '<', before ?? 0))
		.limit(size)
		.execute();
	return rows.map((row) => ({ ...row, words: wordsOf(row) }));
}
