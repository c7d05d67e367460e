import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { Kysely } from 'kysely';
import type { HelpdeskStore } from '../../../../nodes/shared/store/helpdeskStore';
import { kyselyHelpdeskStore } from '../../../../nodes/shared/store/kyselyHelpdeskStore';
import type { DeskSchema } from '../../../../nodes/shared/store/schema/deskSchema';
import { migrate } from '../../../../nodes/shared/store/schema/migrate';
import { MIGRATIONS } from '../../../../nodes/shared/store/schema/migrations';
import { sqliteDialect } from '../../../../nodes/shared/store/sqlite/sqliteDialect';
import { sqliteSchema } from '../../../../nodes/shared/store/sqlite/sqliteSchema';
import { sqliteTransactions } from '../../../../nodes/shared/store/sqlite/sqliteTransactions';
import { ASKED_OFTEN, askedAs, DUE_INDEXES, LINE_INDEXES, putOnDuty } from '../askedOften';
import { AGENT, at, message } from '../deskEvents';
import { present } from '../storeUnderTest';

/** A database that remembers what it was asked. */
class RecordingDatabase extends DatabaseSync {
	readonly asked = new Set<string>();

	override prepare(sql: string): StatementSync {
		this.asked.add(sql);
		return super.prepare(sql);
	}
}

let database: RecordingDatabase;
let store: HelpdeskStore;
let conversationId: string;
let count = 0;

beforeEach(async () => {
	database = new RecordingDatabase(':memory:');
	const connect = () => new Kysely<unknown>({ dialect: sqliteDialect({ database, file: ':memory:', patienceMs: 0 }) });
	const storeOn = (db: Kysely<unknown>) => kyselyHelpdeskStore({ transactions: sqliteTransactions(db.withTables<DeskSchema>()), newId: () => `id ${++count}` });
	const first = connect();
	await migrate(first, MIGRATIONS, sqliteSchema);
	conversationId = present((await storeOn(first).receiveMessage(message('first'), at(9))).conversation).id;
	database.asked.clear();
	// Another connection, because each keeps the statements that it has prepared.
	store = storeOn(connect());
});
afterEach(async () => await store.close());

const plansOf = (): Array<{ sql: string; steps: string[] }> =>
	[...database.asked].map((sql) => {
		const parameters = [...sql.matchAll(/\?/g)].map(() => null);
		const rows = database.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(...parameters);
		return { sql, steps: rows.map(({ detail }) => String(detail)) };
	});

/** Not what goes along an index in its order, nor looks words or a row up in the full-text index, nor the table of one row, nor the few that a limit has left. */
const WHOLE_TABLE = /^SCAN (?!CONSTANT ROW|indexed_words$|some$|\d+-ROW VALUES|conversation USING INDEX conversations_by_urgency|message_words VIRTUAL TABLE INDEX \d+:[M=])/;

describe('What the store asks on every message costs the same however long the history', () => {
	it.each(ASKED_OFTEN)('%s', async (_, work) => {
		await work(store, conversationId);
		const plans = plansOf();
		expect(plans.length).toBeGreaterThan(0);
		const scans = plans.filter(({ steps }) => steps.some((step) => WHOLE_TABLE.test(step)));
		expect(scans).toEqual([]);
	});

	it.each(DUE_INDEXES)('%s goes through %s', async (name, index) => {
		await askedAs(name)(store, conversationId);
		expect(plansOf().flatMap(({ steps }) => steps)).toEqual(expect.arrayContaining([expect.stringContaining(`INDEX ${index} (`)]));
	});

	it.each(LINE_INDEXES)('assigning by %s goes along %s from its start, and sorts and counts nobody', async (strategy, index) => {
		await putOnDuty(store);
		database.asked.clear();
		expect(await store.assignments.assign(conversationId, { strategy }, AGENT, at(9))).toMatchObject({ ok: true, value: { outcome: 'assigned' } });
		const steps = plansOf().flatMap((plan) => plan.steps);
		expect(steps).toEqual(expect.arrayContaining([expect.stringContaining(`INDEX ${index} (presence=?)`)]));
		expect(steps.filter((step) => /TEMP B-TREE|^SCAN (?!CONSTANT ROW|\d+-ROW VALUES|agents USING (COVERING )?INDEX agents_in_turn)/.test(step))).toEqual([]);
	});

	it.each<[string, () => Promise<unknown>]>([
		['all', async () => await store.conversations.find({}, { limit: 50 })],
		['who wait longest', async () => await store.conversations.find({}, { order: 'waiting', limit: 50 })],
		['of one state', async () => await store.conversations.find({ states: ['new'] }, { limit: 50 })],
		['of an agent', async () => await store.conversations.find({ assigneeId: 'bo' }, { limit: 50 })],
		['of a team', async () => await store.conversations.find({ teamId: 'sales' }, { limit: 50 })],
		['of a topic', async () => await store.conversations.find({ topic: 'Delivery' }, { limit: 50 })],
		['the most urgent first', async () => await store.conversations.find({ states: ['new', 'pending'] }, { order: 'priority', limit: 50 })],
		['contacts who are blocked', async () => await store.contacts.find({ blocked: true }, 50)],
		['one kind of history', async () => await store.history.find({ types: ['usageLimitNear'], newestFirst: true }, 50)],
	])('a list sorts nothing: %s', async (_, work) => {
		await work();
		const steps = plansOf().flatMap((plan) => plan.steps);
		expect(steps).toEqual(expect.arrayContaining([expect.stringMatching(/INDEX (conversations_(by_activity|by_state|waiting|assignee|team|topic|by_urgency)|contacts_blocked|history_by_type)/)]));
		expect(steps.filter((step) => step.includes('TEMP B-TREE'))).toEqual([]);
	});
});
