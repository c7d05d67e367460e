import { keptQuery } from '../keptQuery';
import type { StoreContext } from '../storeContext';
import type { StoreRunner } from '../storeRunner';
import { insertWords, wordsOf } from './messageWords';

/** After so many messages the next one brings the index up to date, so that a search never has to wait for many. */
const EVERY = 256;
/** At most so many at once, so that nobody who writes waits long. */
const MOST_AT_ONCE = 1_024;

type Range = Record<'after' | 'through', number>;

const readRange = keptQuery((db) =>
	db.selectFrom('indexed_words').select((eb) => ['through_seq as after', eb.fn.coalesce(eb.selectFrom('messages').select((sub) => sub.fn.max('seq').as('last')), eb.lit(0)).as('through')]),
);

const readUnfilled = keptQuery((db, { after }: { after: number }) =>
	db.selectFrom('messages').select(['seq', 'text', 'media', 'quarantined']).where('seq', '>', after).orderBy('seq').limit(MOST_AT_ONCE),
);

const setFilled = keptQuery((db, { through }: { through: number }) => db.updateTable('indexed_words').set({ through_seq: through }));

/** Fills in the words of the oldest messages that are not in the index yet; whether there may be more. */
async function fillWords(context: StoreContext): Promise<boolean> {
	const { after } = await rangeOf(context);
	const rows = await readUnfilled(context, { after });
	const last = rows.at(-1);
	if (!last) return false;
	for (const row of rows) await insertWords(context, { seq: row.seq, words: wordsOf(row) });
	await setFilled(context, { through: last.seq });
	return rows.length === MOST_AT_ONCE;
}

/** Told of every new message; now and then it fills the index. */
export async function fillNowAndThen(context: StoreContext): Promise<void> {
	const { through } = await rangeOf(context);
	if (through % EVERY === 0) await fillWords(context);
}

/** Whether the words of a message come into the index later, as it is then. */
export async function areFilledLater(context: StoreContext, seq: number): Promise<boolean> {
	return context.words.areFilledLater && seq > (await rangeOf(context)).after;
}

/** Reads; a search does so in an index that has the words of everything that was stored before. */
export async function readWithWords<T>({ read, write }: Pick<StoreRunner, 'read' | 'write'>, isSearch: boolean, step: (context: StoreContext) => Promise<T>): Promise<T> {
	const found = await read(async (context) => (isSearch && (await areMissing(context)) ? undefined : { result: await step(context) }));
	if (found) return found.result;
	while (await write(fillWords));
	return await read(step);
}

async function areMissing(context: StoreContext): Promise<boolean> {
	if (!context.words.areFilledLater) return false;
	const { after, through } = await rangeOf(context);
	return through > after;
}

async function rangeOf(context: StoreContext): Promise<Range> {
	const [range] = await readRange(context, {});
	if (!range) throw new Error('Nothing says how far the words are filled in.');
	return range;
}
