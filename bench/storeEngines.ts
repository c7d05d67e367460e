/** The engines that the store is measured on, each with stores that have a past and with the least work that any store on it has to do. */
import { randomUUID } from 'node:crypto';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Kysely } from 'kysely';
import { Pool } from 'pg';
import type { ChannelRef } from '../nodes/shared/domain/message/inboundEvent.ts';
import type { HelpdeskStore } from '../nodes/shared/store/helpdeskStore.ts';
import { kyselyHelpdeskStore } from '../nodes/shared/store/kyselyHelpdeskStore.ts';
import { openPostgresStore } from '../nodes/shared/store/postgres/openPostgresStore.ts';
import type { DeskSchema } from '../nodes/shared/store/schema/deskSchema.ts';
import { openSqliteStore } from '../nodes/shared/store/sqlite/openSqliteStore.ts';
import { sqliteDialect } from '../nodes/shared/store/sqlite/sqliteDialect.ts';
import { sqliteSettings } from '../nodes/shared/store/sqlite/sqliteSettings.ts';
import { sqliteTransactions } from '../nodes/shared/store/sqlite/sqliteTransactions.ts';
import { historyStatements } from './storeHistory.ts';

export const AT_ONCE = 50;
const CONNECTIONS = 10;
export const NOW = new Date('2026-11-20T09:00:00.000Z');
export const CHANNEL: ChannelRef = { id: 'cloud:100200300', phone: '+15550783881' };

const PATIENCE_MS = 10_000;
/** A folder in which stores with a past stay for the next run (those of PostgreSQL in its database), because filling in ten million takes long. */
const KEPT_IN = process.env['BENCH_KEEP'];
const pasts = KEPT_IN ?? mkdtempSync(join(tmpdir(), 'helpdesk-bench-pasts-'));
const ROW = JSON.stringify({ text: 'Where is my parcel? It should have been here yesterday.', padding: 'x'.repeat(300) });
/** Odd, so that no two numbers are scrambled into the same. */
const FACTOR = 2_654_435_761;
const MASK = 0xffffffff;

export interface Engine {
	name: string;
	/** Writes and reads one row. */
	baseline: (index: number) => Promise<unknown>;
	/** A store of its own with a past of so many messages. */
	open(messages: number): Promise<HelpdeskStore>;
	remove(): Promise<void>;
}

/** Removes the files that engines of this process have shared. */
export function removePasts(): void {
	if (KEPT_IN === undefined) rmSync(pasts, { recursive: true, force: true });
}

/** NORMAL is what the disk alone costs less: the desk itself always runs with FULL. */
export function sqliteEngine(synchronous: 'FULL' | 'NORMAL'): Engine {
	const folder = mkdtempSync(join(tmpdir(), 'helpdesk-bench-'));
	const newFile = (): string => join(folder, `${randomUUID()}.sqlite`);
	const pragmas = `PRAGMA journal_mode = WAL; ${sqliteSettings(synchronous)}`;
	const database = new DatabaseSync(newFile());
	database.exec(`${pragmas} CREATE TABLE messages (id TEXT PRIMARY KEY, payload TEXT NOT NULL)`);
	const insert = database.prepare('INSERT INTO messages VALUES (?, ?)');
	const select = database.prepare('SELECT * FROM messages WHERE id = ?');
	const dialect = {
		schema: '',
		numbers: (count: number) => `WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i + 1 < ${count})`,
		scrambled: (i: string) => `printf('%08x', (${i} * ${FACTOR}) & ${MASK})`,
		words: (text: string) => text,
	};
	const fill = (file: string, messages: number): void => {
		const filled = new DatabaseSync(file);
		// Nobody minds if this file is lost half-way; there is no direct way from the log to no journal.
		filled.exec('PRAGMA synchronous = OFF; PRAGMA journal_mode = DELETE; PRAGMA journal_mode = OFF; PRAGMA locking_mode = EXCLUSIVE; PRAGMA cache_size = -4000000; PRAGMA foreign_keys = OFF;');
		// Sorted at the end, which is faster than putting each row in its place.
		const indexes = filled.prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL").all();
		for (const { name } of indexes) filled.exec(`DROP INDEX "${String(name)}"`);
		for (const statement of historyStatements(dialect, messages, CHANNEL, NOW)) filled.exec(statement);
		filled.exec('UPDATE indexed_words SET through_seq = (SELECT max(seq) FROM messages)');
		for (const { sql } of indexes) filled.exec(String(sql));
		filled.close();
	};
	return {
		name: `SQLite ${synchronous}`,
		async baseline(index) {
			database.exec('BEGIN IMMEDIATE');
			insert.run(`row ${index}`, ROW);
			select.get(`row ${index}`);
			database.exec('COMMIT');
		},
		async open(messages) {
			const file = messages > 0 ? join(pasts, `${messages}.sqlite`) : newFile();
			const isFilled = existsSync(file);
			await (await openSqliteStore({ file, newId: randomUUID })).close();
			if (messages > 0 && !isFilled) fill(file, messages);
			const opened = new DatabaseSync(file);
			opened.exec(pragmas);
			const db = new Kysely<DeskSchema>({ dialect: sqliteDialect({ database: opened, file, patienceMs: PATIENCE_MS }) });
			return kyselyHelpdeskStore({ transactions: sqliteTransactions(db), newId: randomUUID });
		},
		async remove() {
			database.close();
			rmSync(folder, { recursive: true, force: true });
		},
	};
}

export function postgresEngine(): Engine {
	const url = new URL(process.env.DATABASE_URL ?? 'postgresql://postgres@127.0.0.1:5432/test');
	const server = { host: url.hostname, port: Number(url.port || 5432), database: url.pathname.slice(1), user: decodeURIComponent(url.username), password: decodeURIComponent(url.password) };
	const pool = new Pool({ ...server, max: CONNECTIONS });
	const schemas: string[] = [];
	const newSchema = (): string => {
		const schema = `helpdesk_bench_${randomUUID().replaceAll('-', '')}`;
		schemas.push(schema);
		return schema;
	};
	const plain = newSchema();
	const created = pool.query(`CREATE SCHEMA ${plain}; CREATE TABLE ${plain}.messages (id text PRIMARY KEY, payload text NOT NULL)`);
	const dialectOf = (schema: string) => ({
		schema: `${schema}.`,
		numbers: (count: number) => `WITH n(i) AS (SELECT generate_series(0::bigint, ${count - 1}))`,
		scrambled: (i: string) => `lpad(to_hex((${i} * ${FACTOR}) & ${MASK}), 8, '0')`,
		words: (text: string) => `array_to_tsvector(string_to_array(${text}, ' '))`,
	});
	return {
		name: 'PostgreSQL',
		async baseline(index) {
			await created;
			const client = await pool.connect();
			await client.query('BEGIN');
			await client.query({ name: 'insert', text: `INSERT INTO ${plain}.messages VALUES ($1, $2)`, values: [`row ${index}`, ROW] });
			await client.query({ name: 'select', text: `SELECT * FROM ${plain}.messages WHERE id = $1`, values: [`row ${index}`] });
			await client.query('COMMIT');
			client.release();
		},
		async open(messages) {
			const schema = messages > 0 && KEPT_IN !== undefined ? `helpdesk_bench_past_${messages}` : newSchema();
			const { rowCount: isFilled } = await pool.query('SELECT 1 FROM pg_namespace WHERE nspname = $1', [schema]);
			const store = await openPostgresStore({ connection: { ...server, tls: 'off', schema, poolSize: CONNECTIONS }, newId: randomUUID });
			if (messages === 0 || isFilled) return store;
			const client = await pool.connect();
			// Foreign keys hold by construction.
			await client.query("SET session_replication_role = replica; SET synchronous_commit = off; SET maintenance_work_mem = '1GB'");
			// Sorted at the end, which is faster than putting each row in its place.
			const indexes = `indrelid IN (SELECT oid FROM pg_class WHERE relnamespace = '${schema}'::regnamespace)`;
			await client.query(`UPDATE pg_index SET indisready = false WHERE ${indexes}`);
			for (const statement of historyStatements(dialectOf(schema), messages, CHANNEL, NOW)) await client.query(statement);
			await client.query(`UPDATE pg_index SET indisready = true WHERE ${indexes}`);
			await client.query(`REINDEX SCHEMA ${schema}`);
			for (const table of ['messages', 'message_words', 'contact_words', 'inbound_events', 'conversations', 'contacts', 'contact_channels', 'contact_identities', 'history']) await client.query(`VACUUM ANALYZE ${schema}.${table}`);
			client.release(true);
			return store;
		},
		async remove() {
			for (const schema of schemas) await pool.query(`SET client_min_messages = warning; DROP SCHEMA ${schema} CASCADE`);
			await pool.end();
		},
	};
}
