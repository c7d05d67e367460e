import { sql, type SqlBool } from 'kysely';
import { searchWords } from '../../domain/search/searchWords';
import type { StoreContext } from '../storeContext';

/** Above every character, so that all words with one beginning lie below it. */
const LAST = '\u{10ffff}';
/** Of so many contacts with a word it is faster to go through the latest contacts, who soon have it, than to sort them. */
const MANY = 4_000;

/** The ids of contacts who have a word, or an ending of a name, that begins so. */
export function idsWith({ db }: StoreContext, beginning: string) {
	return db.selectFrom('contact_words as given').select('given.contact_id').where('given.word', '>=', beginning).where('given.word', '<', `${beginning}${LAST}`);
}

/** Whether the contact of a row has it: asked of one after the other. */
export function hasToo({ db }: StoreContext, contactId: 'given.contact_id' | 'contacts.id', beginning: string) {
	const also = db
		.selectFrom('contact_words as also')
		.select(sql.lit(1).as('one'))
		.where('also.contact_id', '=', sql.ref<string>(contactId))
		.where('also.word', '>=', beginning)
		.where('also.word', '<', `${beginning}${LAST}`);
	return sql<SqlBool>`exists ${also}`;
}

export interface Rarity {
	/** What fewest contacts have; undefined where nothing is asked for. */
	first: string | undefined;
	others: string[];
	/** Whether many have even that. */
	areMany: boolean;
}

/** Because no planner guesses well how many contacts have a word. */
export async function byRarity(context: StoreContext, beginnings: readonly string[]): Promise<Rarity> {
	const counted: Array<{ beginning: string; count: number }> = [];
	for (const beginning of beginnings) {
		const some = idsWith(context, beginning).limit(MANY).as('some');
		const { count } = await context.db.selectFrom(some).select((eb) => eb.fn.countAll().as('count')).executeTakeFirstOrThrow();
		counted.push({ beginning, count: Number(count) });
	}
	const [first, ...others] = counted.sort((one, other) => one.count - other.count);
	return { first: first?.beginning, others: others.map(({ beginning }) => beginning), areMany: first !== undefined && first.count >= MANY };
}

/** The contacts who have, for each word of a search, one that begins so; undefined where nothing is searched for. */
export async function contactsWith(context: StoreContext, search: string) {
	const { first, others } = await byRarity(context, searchWords(search));
	if (first === undefined) return undefined;
	return others.reduce((found, word) => found.where(hasToo(context, 'given.contact_id', word)), idsWith(context, first));
}
