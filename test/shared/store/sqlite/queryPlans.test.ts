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
import { ADA, GRACE, at, echo, identityChange, message, receipt } from '../deskEvents';
import { present } from '../storeUnderTest';

/** A database that remembers what it was asked. */
class RecordingDatabase extends DatabaseSync {
	readonly asked = new Set<string>();

	override prepare(sql: string): StatementSync {
		this.asked.add(sql);
		return super.prepare(sql);
	}
}

const { userId, phone } = ADA;
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

describe('What the store asks on every message costs the same however long the history', () => {
	const reply = () => ({ conversationId, providerId: 'ours', kind: 'text', author: 'agent' }) as const;

	it.each<[string, () => Promise<unknown>]>([
		['recording events', async () => await store.recordEvents([message('one'), receipt('ours', 'sent'), echo('echo')], at(9))],
		['receiving a message of a new contact', async () => await store.receiveMessage(message('one', { from: GRACE }), at(9))],
		['continuing a conversation', async () => await store.receiveMessage(message('one'), at(9))],
		['receiving a message again', async () => await store.receiveMessage(message('first'), at(9))],
		['noting a reaction', async () => await store.receiveMessage(message('one', { kind: 'reaction', reaction: { messageId: 'first', emoji: '👍' } }), at(9))],
		['recording a reply', async () => await store.recordReply({ ...reply(), answers: 'first' }, at(9))],
		['applying a receipt', async () => [await store.recordReply(reply(), at(9)), await store.recordEvents([receipt('ours', 'read')], at(9))]],
		['resolving and reopening', async () => [await store.resolveConversation(conversationId, at(9)), await store.receiveMessage(message('one'), at(9))]],
		['setting a topic', async () => await store.setTopic(conversationId, 'Delivery', at(9))],
		['marking handled', async () => await store.markHandled('cloud:100200300', 'first', at(9))],
		['reading a conversation', async () => await store.getConversation(conversationId, at(9))],
		['finding those of a state', async () => await store.findConversations({ states: ['new'] }, 50)],
		['finding those of a phone', async () => await store.findConversations({ contactPhone: phone }, 50)],
		[
			'merging contacts',
			async () => {
				await store.receiveMessage(message('one', { from: { key: 'x', phone: '+49301234567' } }), at(9));
				await store.receiveMessage(message('two', { from: { ...ADA, phone: '+49301234567' } }), at(9));
			},
		],
		[
			'following a change of number',
			async () => {
				const change = { change: 'phone', previous: { phone, userId }, current: { phone: '+49301234567' } } as const;
				await store.recordEvents([identityChange(ADA, change, at(10))], at(10));
			},
		],
	])('%s', async (_, work) => {
		await work();
		const plans = plansOf();
		expect(plans.length).toBeGreaterThan(0);
		const scans = plans.filter(({ steps }) => steps.some((step) => /^SCAN (?!CONSTANT ROW|\d+-ROW VALUES)/.test(step)));
		expect(scans).toEqual([]);
	});

	it.each<[string, () => Promise<unknown>]>([
		['all', async () => await store.findConversations({}, 50)],
		['of one state', async () => await store.findConversations({ states: ['new'] }, 50)],
	])('finding the latest conversations, %s, sorts nothing', async (_, work) => {
		await work();
		const steps = plansOf().flatMap((plan) => plan.steps);
		expect(steps).toEqual(expect.arrayContaining([expect.stringMatching(/conversations_by_(activity|state)/)]));
		expect(steps.filter((step) => step.includes('TEMP B-TREE'))).toEqual([]);
	});
});
