import { sql } from 'kysely';
import { joinPreferences, joinWindows } from '../contacts/joinOnChannel';
import type { StoreContext } from '../storeContext';

/** What can only be there once, whichever provider it came over. */
const PLAIN = ['messages', 'receipts', 'inbound_events', 'conversations', 'resolutions', 'surveys', 'survey_answers', 'usage_entries', 'send_claims', 'broadcast_recipients', 'canned_replies', 'history'] as const;

/** What somebody can have on both channels. */
const ONCE_EACH = { waits: 'contact_id', agent_channels: 'agent_id', grants: 'holder_id' } as const;

export interface MovedTraces {
	conversations: number;
	messages: number;
	contacts: number;
	/** Routing rules of the store and views that named the channel. */
	rules: number;
	views: number;
}

/** Makes everything that names one channel name another. */
export async function moveTraces(context: StoreContext, from: string, to: string): Promise<MovedTraces> {
	const contacts = await movePeople(context, from, to);
	const counts = new Map<string, number>();
	for (const table of PLAIN) counts.set(table, await rename(context, table, from, to));
	for (const [table, owner] of Object.entries(ONCE_EACH)) await moveOnceEach(context, table, owner, from, to);
	await renameKeys(context, from, to);
	const rules = await renameIn(context, 'routing_rules', 'condition', from, to);
	const views = await renameIn(context, 'views', 'filter', from, to);
	return { conversations: counts.get('conversations') ?? 0, messages: counts.get('messages') ?? 0, contacts, rules, views };
}

/** Windows and wishes: those of contacts who have written at both, one by one; all others at once. */
async function movePeople(context: StoreContext, from: string, to: string): Promise<number> {
	const { db } = context;
	const windows = await db
		.deleteFrom('contact_channels')
		.where('channel_id', '=', from)
		.where('contact_id', 'in', db.selectFrom('contact_channels').select('contact_id').where('channel_id', '=', to))
		.returningAll()
		.execute();
	for (const row of windows) await joinWindows(context, { ...row, channel_id: to });
	const wishes = await db.deleteFrom('contact_preferences').where('channel_id', '=', from).returningAll().execute();
	for (const row of wishes) await joinPreferences(context, { ...row, channel_id: to });
	return windows.length + (await rename(context, 'contact_channels', from, to));
}

async function rename({ db }: StoreContext, table: string, from: string, to: string): Promise<number> {
	// All of these tables have the column in the same form.
	const there = table as 'conversations';
	const { count } = await db
		.selectFrom(there)
		.select((eb) => eb.fn.countAll().as('count'))
		.where('channel_id', '=', from)
		.executeTakeFirstOrThrow();
	await db.updateTable(there).set({ channel_id: to }).where('channel_id', '=', from).execute();
	return Number(count);
}

/** Whoever has one on the new channel keeps it; the other goes. */
async function moveOnceEach(context: StoreContext, table: string, owner: string, from: string, to: string): Promise<void> {
	const { db } = context;
	const [there, column] = [table as 'waits', owner as 'contact_id'];
	await db.deleteFrom(there).where('channel_id', '=', from).where(column, 'in', db.selectFrom(there).select(column).where('channel_id', '=', to)).execute();
	await rename(context, table, from, to);
}

/** What was told once of a contact on the number is not told again. */
async function renameKeys({ db }: StoreContext, from: string, to: string): Promise<void> {
	await db
		.updateTable('history')
		.set({ once_key: sql<string>`replace(once_key, ${`:${from}:`}, ${`:${to}:`})` })
		.where('once_key', 'like', `%:${from}:%`)
		.where('channel_id', '=', to)
		.execute();
}

/** The id as JSON writes it, so that no other id that begins like it is meant. */
async function renameIn({ db }: StoreContext, table: 'routing_rules' | 'views', column: 'condition' | 'filter', from: string, to: string): Promise<number> {
	const [old, now] = [JSON.stringify(from), JSON.stringify(to)];
	const [there, text] = [table as 'views', column as 'filter'];
	const renamed = await db
		.updateTable(there)
		.set({ [text]: sql<string>`replace(${sql.ref(text)}, ${old}, ${now})` })
		.where(text, 'like', `%${old}%`)
		.returning('id')
		.execute();
	return renamed.length;
}
