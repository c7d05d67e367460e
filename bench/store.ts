/**
 * How many messages a second the store takes in, against the least that any store on the same engine has to do (one row written and
 * read back in a transaction of its own, same disk, same durability), with and without a history.
 * Run: node --import ./bench/resolveTypescript.ts bench/store.ts [messages per measurement] [messages stored before] [sqlite|postgres]
 * PostgreSQL is the one at DATABASE_URL, else at 127.0.0.1; everything happens in a schema of its own, which is dropped.
 */
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { DatabaseSync } from 'node:sqlite';
import { Pool } from 'pg';
import type { MessageEvent } from '../nodes/shared/domain/message/inboundEvent.ts';
import type { HelpdeskStore } from '../nodes/shared/store/helpdeskStore.ts';
import { openPostgresStore } from '../nodes/shared/store/postgres/openPostgresStore.ts';
import { openSqliteStore } from '../nodes/shared/store/sqlite/openSqliteStore.ts';

const MESSAGES = Number(process.argv[2] ?? 2_000);
const HISTORY = Number(process.argv[3] ?? 100_000);
const ONLY = process.argv[4];
const MESSAGES_PER_CONTACT = 10;
const AT_ONCE = 50;
const CONNECTIONS = 10;
const NOW = new Date('2026-11-20T09:00:00.000Z');
const CHANNEL = { id: 'cloud:100200300', phone: '+15550783881' };

interface Rates {
	oneByOne: number;
	atOnce: number;
}

interface Engine {
	name: string;
	baseline(): Promise<Rates>;
	/** A store of its own, filled or not. */
	open(history: boolean): Promise<HelpdeskStore>;
	remove(): Promise<void>;
}

/** Each message of its own contact, or all of the given one. */
const messageEvent = (id: string, userId: string): MessageEvent => ({
	event: 'message',
	provider: 'cloud',
	channel: CHANNEL,
	contact: { key: userId, userId, phone: `+49${userId.replaceAll(/\D/g, '').padStart(10, '0')}`, name: 'Ada' },
	message: { id, kind: 'text', text: 'Where is my parcel? It should have been here yesterday.', sentAt: NOW.toISOString() },
	raw: { from: userId, id, timestamp: '1795165200', type: 'text', text: { body: 'Where is my parcel? It should have been here yesterday.' } },
});

async function perSecond(work: (index: number) => unknown, atOnce = 1): Promise<number> {
	const start = performance.now();
	for (let index = 0; index < MESSAGES; index += atOnce) {
		const size = Math.min(atOnce, MESSAGES - index);
		await Promise.all(Array.from({ length: size }, (_, offset) => work(index + offset)));
	}
	return MESSAGES / ((performance.now() - start) / 1000);
}

/** A past as the store would have written it, put there in one go; `n` is a table of numbers from 0 on, made for each statement. */
function historyStatements(numbered: (count: number) => string, schema: string): string[] {
	const contacts = HISTORY / MESSAGES_PER_CONTACT;
	const time = NOW.getTime() - 90 * 24 * 60 * 60 * 1000;
	const into = (table: string, columns: string, count: number, row: string): string =>
		`INSERT INTO ${schema}${table} (${columns}) ${numbered(count)} SELECT ${row} FROM n`;
	return [
		`INSERT INTO ${schema}channels (id, provider, phone) VALUES ('${CHANNEL.id}', 'cloud', '${CHANNEL.phone}')`,
		into('contacts', 'id, name, user_id, created_at', contacts, `'contact ' || i, 'Grace', 'US.' || i, ${time}`),
		into('contact_identities', 'kind, value, contact_id, since', contacts, `'userId', 'US.' || i, 'contact ' || i, ${time}`),
		into('contact_channels', 'contact_id, channel_id, user_id, last_inbound_at', contacts, `'contact ' || i, '${CHANNEL.id}', 'US.' || i, ${time}`),
		into(
			'conversations',
			'id, channel_id, contact_id, state, opened_at, last_activity_at, resolved_at, resolutions',
			contacts,
			`'conversation ' || i, '${CHANNEL.id}', 'contact ' || i, CASE WHEN i % 10 = 0 THEN 'new' ELSE 'resolved' END, ${time}, ${time} + i, CASE WHEN i % 10 = 0 THEN NULL ELSE ${time} + i END, 1`,
		),
		into(
			'messages',
			'id, channel_id, provider_id, conversation_id, direction, kind, text, sent_at, outcome',
			HISTORY,
			`'message ' || i, '${CHANNEL.id}', 'old ' || i, 'conversation ' || (i % ${contacts}), 'in', 'text', 'Where is my parcel?', ${time} + i, 'continued'`,
		),
		into('inbound_events', 'channel_id, event, key, payload, received_at, handled_at', HISTORY, `'${CHANNEL.id}', 'message', 'old ' || i, '${'x'.repeat(400)}', ${time} + i, ${time} + i`),
	];
}

function sqliteEngine(): Engine {
	const folder = mkdtempSync(join(tmpdir(), 'helpdesk-bench-'));
	const newFile = (): string => join(folder, `${randomUUID()}.sqlite`);
	return {
		name: 'SQLite',
		async baseline() {
			const database = new DatabaseSync(newFile());
			database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; CREATE TABLE messages (id TEXT PRIMARY KEY, payload TEXT NOT NULL)');
			const insert = database.prepare('INSERT INTO messages VALUES (?, ?)');
			const select = database.prepare('SELECT * FROM messages WHERE id = ?');
			const rate = await perSecond((index) => {
				const event = messageEvent(`wamid.${index}`, `DE.${index}`);
				database.exec('BEGIN IMMEDIATE');
				insert.run(event.message.id, JSON.stringify(event));
				select.get(event.message.id);
				database.exec('COMMIT');
			});
			database.close();
			return { oneByOne: rate, atOnce: rate };
		},
		async open(history) {
			const file = newFile();
			await (await openSqliteStore({ file, newId: randomUUID })).close();
			if (history) {
				const database = new DatabaseSync(file);
				const numbered = (count: number): string => `WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i + 1 < ${count})`;
				database.exec(`BEGIN; ${historyStatements(numbered, '').join(';\n')}; COMMIT`);
				database.close();
			}
			return await openSqliteStore({ file, newId: randomUUID });
		},
		remove: async () => rmSync(folder, { recursive: true, force: true }),
	};
}

function postgresEngine(): Engine {
	const url = new URL(process.env.DATABASE_URL ?? 'postgresql://postgres@127.0.0.1:5432/test');
	const server = { host: url.hostname, port: Number(url.port || 5432), database: url.pathname.slice(1), user: decodeURIComponent(url.username), password: decodeURIComponent(url.password) };
	const pool = new Pool({ ...server, max: CONNECTIONS });
	const schemas: string[] = [];
	const newSchema = (): string => {
		const schema = `helpdesk_bench_${randomUUID().replaceAll('-', '')}`;
		schemas.push(schema);
		return schema;
	};
	return {
		name: 'PostgreSQL',
		async baseline() {
			const schema = newSchema();
			await pool.query(`CREATE SCHEMA ${schema}; CREATE TABLE ${schema}.messages (id text PRIMARY KEY, payload text NOT NULL)`);
			const write = async (id: string): Promise<void> => {
				const client = await pool.connect();
				const event = messageEvent(id, 'DE.1');
				await client.query('BEGIN');
				await client.query({ name: `i${schema}`, text: `INSERT INTO ${schema}.messages VALUES ($1, $2)`, values: [id, JSON.stringify(event)] });
				await client.query({ name: `s${schema}`, text: `SELECT * FROM ${schema}.messages WHERE id = $1`, values: [id] });
				await client.query('COMMIT');
				client.release();
			};
			return { oneByOne: await perSecond(async (index) => await write(`one ${index}`)), atOnce: await perSecond(async (index) => await write(`par ${index}`), AT_ONCE) };
		},
		async open(history) {
			const schema = newSchema();
			const connection = { ...server, tls: 'off', schema, poolSize: CONNECTIONS } as const;
			const store = await openPostgresStore({ connection, newId: randomUUID });
			const numbered = (count: number): string => `WITH n(i) AS (SELECT generate_series(0::bigint, ${count - 1}))`;
			if (history) for (const statement of historyStatements(numbered, `${schema}.`)) await pool.query(statement);
			if (history) await pool.query('ANALYZE');
			return store;
		},
		async remove() {
			for (const schema of schemas) await pool.query(`SET client_min_messages = warning; DROP SCHEMA ${schema} CASCADE`);
			await pool.end();
		},
	};
}

async function measureStore(name: string, store: HelpdeskStore, base: Rates): Promise<void> {
	const print = (what: string, rate: number, baseRate = base.oneByOne): void =>
		console.log(`${name}  ${what.padEnd(46)} ${Math.round(rate).toString().padStart(7)}/s   ${(rate / baseRate).toFixed(2)} of the baseline`);
	const receive = async (id: string, userId: string) => await store.receiveMessage(messageEvent(id, userId), NOW);

	print('receive, a new contact each', await perSecond(async (index) => await receive(`new ${index}`, `DE.1${index}`)));
	print('receive, one contact, one after the other', await perSecond(async (index) => await receive(`same ${index}`, 'DE.2')));
	print(`receive, a known contact each, ${AT_ONCE} at once`, await perSecond(async (index) => await receive(`par ${index}`, `DE.1${index}`), AT_ONCE), base.atOnce);
	print('receive again what is known', await perSecond(async (index) => await receive(`same ${index}`, 'DE.2')));
	print('record one event', await perSecond(async (index) => await store.recordEvents([messageEvent(`record ${index}`, 'DE.2')], NOW)));
	print('receive what was recorded', await perSecond(async (index) => await receive(`record ${index}`, 'DE.2')));

	const batch = Array.from({ length: 1_000 }, (_, index) => messageEvent(`batch ${index}`, 'DE.2'));
	const beforeBatch = performance.now();
	await store.recordEvents(batch, NOW);
	const batchMs = performance.now() - beforeBatch;
	const beforeFind = performance.now();
	await store.conversations.find({ states: ['new'] }, { limit: 50 });
	console.log(`${name}  record 1,000 events at once: ${batchMs.toFixed(1)} ms; find the 50 latest of a state: ${(performance.now() - beforeFind).toFixed(1)} ms`);
	await store.close();
}

async function measureEngine(engine: Engine): Promise<void> {
	try {
		for (const history of [false, true]) {
			const store = await engine.open(history);
			const base = await engine.baseline();
			console.log(`${engine.name}, baseline: INSERT + SELECT, one transaction each: ${Math.round(base.oneByOne)}/s one by one, ${Math.round(base.atOnce)}/s with ${AT_ONCE} at once`);
			await measureStore(`${engine.name}, ${history ? `${HISTORY} stored` : 'empty'}`.padEnd(26), store, base);
		}
	} finally {
		await engine.remove();
	}
}

console.log(`Node ${process.versions.node}, ${MESSAGES} messages a measurement`);
if (ONLY !== 'postgres') await measureEngine(sqliteEngine());
if (ONLY !== 'sqlite') await measureEngine(postgresEngine());
