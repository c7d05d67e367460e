import { randomUUID } from 'node:crypto';
import { Kysely, PostgresDialect } from 'kysely';
import type { Client } from 'pg';
import type { HelpdeskStore } from '../../../../nodes/shared/store/helpdeskStore';
import { kyselyHelpdeskStore } from '../../../../nodes/shared/store/kyselyHelpdeskStore';
import { postgresPool } from '../../../../nodes/shared/store/postgres/postgresPool';
import { postgresSchema } from '../../../../nodes/shared/store/postgres/postgresSchema';
import { postgresTransactions } from '../../../../nodes/shared/store/postgres/postgresTransactions';
import type { DeskSchema } from '../../../../nodes/shared/store/schema/deskSchema';
import { migrate } from '../../../../nodes/shared/store/schema/migrate';
import { MIGRATIONS } from '../../../../nodes/shared/store/schema/migrations';
import { ASKED_OFTEN, askedAs, DUE_INDEXES, LINE_INDEXES, putOnDuty } from '../askedOften';
import { AGENT, at, message } from '../deskEvents';
import { present } from '../storeUnderTest';
import { describeOnPostgres } from './describeOnPostgres';
import { dropSchema, newSchemaName, onServer } from './temporaryPostgresStore';
import { TEST_SERVER } from './testServer';

interface Asked {
	sql: string;
	parameters: readonly unknown[];
}

describeOnPostgres('What the store asks often, on PostgreSQL', () => {
	const schema = newSchemaName();
	const connection = { ...TEST_SERVER, schema };
	const asked = new Map<string, Asked>();
	let store: HelpdeskStore;
	let conversationId: string;

	beforeEach(async () => {
		const db = new Kysely<unknown>({
			dialect: new PostgresDialect({ pool: postgresPool(connection) }),
			log: ({ query: { sql, parameters } }) => void asked.set(sql, { sql, parameters }),
		}).withSchema(schema);
		await migrate(db, MIGRATIONS, postgresSchema(schema));
		store = kyselyHelpdeskStore({ transactions: postgresTransactions(db.withTables<DeskSchema>(), connection), newId: randomUUID });
		conversationId = present((await store.receiveMessage(message('first'), at(9))).conversation).id;
		asked.clear();
	});
	afterEach(async () => {
		await store.close();
		await dropSchema(schema);
	});

	/** The plan of each statement, where the server reads a whole table only if no index helps. */
	const plans = async (client: Client): Promise<string[]> => {
		await client.query('SET enable_seqscan = off');
		const explained: string[] = [];
		for (const { sql, parameters } of asked.values()) {
			if (!/^(select|insert|update|delete)/.test(sql)) continue;
			const { rows } = await client.query<{ 'QUERY PLAN': string }>(`EXPLAIN ${sql}`, [...parameters]);
			explained.push([sql, ...rows.map((row) => row['QUERY PLAN'])].join('\n'));
		}
		return explained;
	};

	it.each(ASKED_OFTEN)('%s reads no whole table', async (_, work) => {
		await work(store, conversationId);
		const all = await onServer(plans);
		expect(all.length).toBeGreaterThan(0);
		expect(all.filter((plan) => plan.includes('Seq Scan'))).toEqual([]);
	});

	it.each(DUE_INDEXES)('%s goes through %s once the desk has a past', async (name, index) => {
		await onServer(async (client) => await client.query(pastOf(schema)));
		await askedAs(name)(store, conversationId);
		expect(await onServer(plans)).toEqual(expect.arrayContaining([expect.stringMatching(new RegExp(`Index (Only )?Scan using ${index}`))]));
	});

	it.each(LINE_INDEXES)('assigning by %s goes along %s from its start, and sorts and counts nobody', async (strategy, index) => {
		await putOnDuty(store);
		await onServer(async (client) => await client.query(staffOf(schema)));
		asked.clear();
		expect(await store.assignments.assign(conversationId, { strategy }, AGENT, at(9))).toMatchObject({ ok: true, value: { outcome: 'assigned' } });
		const all = await onServer(plans);
		expect(all).toEqual(expect.arrayContaining([expect.stringMatching(new RegExp(`Index (Only )?Scan using ${index}`))]));
		expect(all.filter((plan) => plan.includes('Seq Scan') || plan.includes('Sort Key'))).toEqual([]);
	});
});

/** Resolved conversations and handled messages, so that the planner knows what is rare. */
const pastOf = (schema: string): string => `
	SET search_path = "${schema}";
	INSERT INTO conversations (id, channel_id, contact_id, state, opened_at, last_activity_at, resolved_at, resolutions, window_closes_at)
		SELECT 'old ' || i, channel_id, contact_id, 'resolved', i, i, i, 1, i FROM conversations, generate_series(1, 5000) AS i WHERE state = 'new';
	INSERT INTO inbound_events (channel_id, event, key, payload, received_at, handled_at)
		SELECT channel_id, event, 'old ' || i, '{}', i, i FROM inbound_events, generate_series(1, 5000) AS i WHERE key = 'first';
	ANALYZE;
`;

/** Many who are on duty. */
const staffOf = (schema: string): string => `
	SET search_path = "${schema}";
	INSERT INTO agents (id, name, presence, presence_since, is_admin, is_active, created_at) SELECT 'agent ' || i, 'Agent', 'online', i, 0, 1, i FROM generate_series(1, 5000) AS i;
	ANALYZE;
`;
