/**
 * How long one automatic assignment takes in a desk of many agents who are all online, each with open conversations; as a ratio to the least that any
 * assignment has to do on the same engine (an agent and a conversation read and written in a transaction of its own, same disk, same durability).
 * The target is under 5 ms. Run: node --import ./bench/resolveTypescript.ts bench/assign.ts [assignments] [agents] [open conversations of each] [sqlite|postgres]
 * PostgreSQL is the one at DATABASE_URL, else at 127.0.0.1; everything happens in a schema of its own, which is dropped.
 */
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { DatabaseSync } from 'node:sqlite';
import { Pool } from 'pg';
import type { AssignmentRules } from '../nodes/shared/store/assignments/assignmentStore.ts';
import type { HelpdeskStore } from '../nodes/shared/store/helpdeskStore.ts';
import { openPostgresStore } from '../nodes/shared/store/postgres/openPostgresStore.ts';
import { openSqliteStore } from '../nodes/shared/store/sqlite/openSqliteStore.ts';

const ASSIGNMENTS = Number(process.argv[2] ?? 200);
const AGENTS = Number(process.argv[3] ?? 5_000);
const OPEN_EACH = Number(process.argv[4] ?? 10);
const ONLY = process.argv[5];
const NOW = new Date('2026-11-20T09:00:00.000Z');
const CHANNEL = 'cloud:100200300';
const ACTOR = { kind: 'automation', id: 'bench' } as const;
const BASELINE = [
	`SELECT * FROM conversations WHERE id = 'waiting 0'`,
	`SELECT * FROM agents WHERE id = 'agent 0'`,
	`UPDATE agents SET presence_since = presence_since + 1 WHERE id = 'agent 0'`,
	`UPDATE conversations SET cycle_opened_at = cycle_opened_at + 1 WHERE id = 'waiting 0'`,
];

interface Bench {
	name: string;
	store: HelpdeskStore;
	/** The baseline once. */
	least(): Promise<void>;
	close(): Promise<void>;
}

type Statement = (statement: string) => Promise<unknown>;

/** The desk, put there in one go; `numbered` makes a table `n` of numbers from 0 on. */
async function fill(run: Statement, numbered: (count: number) => string, capacity: string): Promise<void> {
	const held = AGENTS * OPEN_EACH;
	const time = NOW.getTime() - 86_400_000;
	const into = async (table: string, columns: string, count: number, row: string) => await run(`INSERT INTO ${table} (${columns}) ${numbered(count)} SELECT ${row} FROM n`);
	const conversations = 'id, channel_id, contact_id, state, opened_at, last_activity_at, resolutions';
	await run(`INSERT INTO channels (id, provider, phone) VALUES ('${CHANNEL}', 'cloud', '+15550783881')`);
	await into('contacts', 'id, name, user_id, created_at', held + ASSIGNMENTS, `'contact ' || i, 'Grace', 'US.' || i, ${time}`);
	const agents = 'id, name, capacity, presence, presence_since, is_admin, is_active, created_at, last_assigned_at, open_conversations';
	await into('agents', agents, AGENTS, `'agent ' || i, 'Agent ' || i, ${capacity}, 'online', ${time}, 0, 1, ${time}, ${time} + i, ${OPEN_EACH}`);
	await into('agent_skills', 'agent_id, skill', AGENTS, `'agent ' || i, 'common'`);
	await into('agent_skills', 'agent_id, skill', AGENTS / 100, `'agent ' || (i * 100 + 99), 'rare'`);
	await run(`INSERT INTO teams (id, name, name_key) VALUES ('all', 'All', 'all'), ('few', 'Few', 'few')`);
	await into('team_members', 'team_id, agent_id', AGENTS, `'all', 'agent ' || i`);
	await into('team_members', 'team_id, agent_id', 10, `'few', 'agent ' || (${AGENTS} - 1 - i)`);
	await into('conversations', `${conversations}, assignee_id`, held, `'held ' || i, '${CHANNEL}', 'contact ' || i, 'pending', ${time}, ${time} + i, 0, 'agent ' || (i % ${AGENTS})`);
	await into('conversations', conversations, ASSIGNMENTS, `'waiting ' || i, '${CHANNEL}', 'contact ' || (${held} + i), 'new', ${time}, ${time} + i, 0`);
}

async function sqliteBench(capacity: string): Promise<Bench> {
	const folder = mkdtempSync(join(tmpdir(), 'helpdesk-bench-'));
	const file = join(folder, 'desk.sqlite');
	await (await openSqliteStore({ file, newId: randomUUID })).close();
	const database = new DatabaseSync(file);
	database.exec('PRAGMA synchronous = FULL; BEGIN');
	const numbered = (count: number): string => `WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i + 1 < ${count})`;
	await fill(async (statement) => database.exec(statement), numbered, capacity);
	database.exec('COMMIT');
	const statements = BASELINE.map((statement) => database.prepare(statement));
	const store = await openSqliteStore({ file, newId: randomUUID });
	return {
		name: 'SQLite',
		store,
		async least() {
			database.exec('BEGIN IMMEDIATE');
			for (const statement of statements) statement.all();
			database.exec('COMMIT');
		},
		async close() {
			await store.close();
			database.close();
			rmSync(folder, { recursive: true, force: true });
		},
	};
}

async function postgresBench(capacity: string): Promise<Bench> {
	const url = new URL(process.env.DATABASE_URL ?? 'postgresql://postgres@127.0.0.1:5432/test');
	const server = { host: url.hostname, port: Number(url.port || 5432), database: url.pathname.slice(1), user: decodeURIComponent(url.username), password: decodeURIComponent(url.password) };
	const schema = `helpdesk_bench_${randomUUID().replaceAll('-', '')}`;
	const store = await openPostgresStore({ connection: { ...server, tls: 'off', schema, poolSize: 2 }, newId: randomUUID });
	const pool = new Pool({ ...server, max: 1, options: `-c search_path=${schema}` });
	await fill(async (statement) => await pool.query(statement), (count) => `WITH n(i) AS (SELECT generate_series(0::bigint, ${count - 1}))`, capacity);
	await pool.query('ANALYZE');
	return {
		name: 'PostgreSQL',
		store,
		async least() {
			for (const text of ['BEGIN', ...BASELINE, 'COMMIT']) await pool.query({ name: text, text });
		},
		async close() {
			await store.close();
			await pool.query(`SET client_min_messages = warning; DROP SCHEMA ${schema} CASCADE`);
			await pool.end();
		},
	};
}

/** Milliseconds of each call, in order of size. */
async function timesOf(work: (index: number) => Promise<unknown>): Promise<number[]> {
	const times: number[] = [];
	for (let index = 0; index < ASSIGNMENTS; index++) {
		const start = performance.now();
		await work(index);
		times.push(performance.now() - start);
	}
	return times.sort((a, b) => a - b);
}

async function measure(open: (capacity: string) => Promise<Bench>, what: string, capacity: string, expected: string, rules: AssignmentRules): Promise<void> {
	const bench = await open(capacity);
	try {
		const at = (times: number[], share: number): number => times[Math.floor(times.length * share)]!;
		const least = at(await timesOf(async () => await bench.least()), 0.5);
		const times = await timesOf(async (index) => {
			const given = await bench.store.assignments.assign(`waiting ${index}`, rules, ACTOR, NOW);
			if (!given.ok || given.value.outcome !== expected) throw new Error(JSON.stringify(given));
		});
		const median = at(times, 0.5);
		console.log(`${bench.name.padEnd(10)}  ${what.padEnd(34)} median ${median.toFixed(2)} ms, 95th percentile ${at(times, 0.95).toFixed(2)} ms   ${(median / least).toFixed(1)} × the baseline of ${least.toFixed(2)} ms`);
	} finally {
		await bench.close();
	}
}

/** What is measured: the capacity of agent `i`, what becomes of each conversation, and the rules. */
const CASES: Array<[string, string, string, AssignmentRules]> = [
	['even sequence', 'NULL', 'assigned', { strategy: 'evenSequence' }],
	['least load', 'NULL', 'assigned', { strategy: 'leastLoad' }],
	['half of the agents full', `CASE WHEN i < ${AGENTS / 2} THEN ${OPEN_EACH} END`, 'assigned', { strategy: 'evenSequence' }],
	['all agents full', String(OPEN_EACH), 'waiting', { strategy: 'evenSequence' }],
	['a team of all', 'NULL', 'assigned', { strategy: 'leastLoad', teamId: 'all' }],
	['a team of ten', 'NULL', 'assigned', { strategy: 'leastLoad', teamId: 'few' }],
	['a skill of one in a hundred', 'NULL', 'assigned', { strategy: 'leastLoad', skills: ['rare'] }],
	['the best match of three skills', 'NULL', 'assigned', { strategy: 'leastLoad', skills: ['common', 'rare', 'none'], skillMatch: 'best' }],
];

console.log(`Node ${process.versions.node}, ${ASSIGNMENTS} assignments one after the other, ${AGENTS} agents online with ${OPEN_EACH} open conversations each`);
for (const [engine, open] of [['sqlite', sqliteBench], ['postgres', postgresBench]] as const) {
	if (ONLY !== undefined && ONLY !== engine) continue;
	for (const [what, capacity, expected, rules] of CASES) await measure(open, what, capacity, expected, rules);
}
