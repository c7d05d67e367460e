import { inParts } from '../inParts';
import type { StoreContext } from '../storeContext';
import { hasAll, lookedAt, type LookedFor } from './lookedAt';
import { wordsOf } from './messageWords';

/** Where so many messages with the rare words do not have enough with the common ones, the index is asked for all words after all. */
const MOST_LOOKED_AT = 10_000;

/**
 * The places of the messages stored last that have rare words and common ones. The index finds those with the rare words, and they are
 * looked at for the common ones, because it would put all messages in order that have such a word. Undefined where that leads nowhere soon.
 */
export async function rareWith(context: StoreContext, { rare, common }: Record<'rare' | 'common', string[]>, most: number, { indexed }: LookedFor): Promise<number[] | undefined> {
	const places = await indexed(rare, MOST_LOOKED_AT);
	const found: number[] = [];
	for (const seqs of inParts(places)) {
		const rows = await lookedAt(context).where('seq', 'in', seqs).execute();
		for (const row of rows) if (hasAll(wordsOf(row), common)) found.push(row.seq);
		if (found.length >= most) return found.slice(0, most);
	}
	return places.length < MOST_LOOKED_AT ? found : undefined;
}
