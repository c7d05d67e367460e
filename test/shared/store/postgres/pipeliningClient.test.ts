import type { PoolClient } from 'pg';
import { pipeliningClient } from '../../../../nodes/shared/store/postgres/pipeliningClient';
import { StatementNames } from '../../../../nodes/shared/store/postgres/statementNames';
import { SilentServer } from './SilentServer';

const BEGIN = 'start transaction isolation level read committed';
const LOCK = 'select pg_advisory_xact_lock($1::int, lane) from unnest($2::int[]) as lane';
const INSERT = 'insert into "messages" ("id") values ($1)';
const UPDATE = 'update "messages" set "id" = $1';
const SELECT = 'select * from "messages" where "id" = $1';
const DUPLICATE = new Error('duplicate key');

let server: SilentServer;
let ask: (text: string, parameters?: unknown[]) => Promise<{ rows: unknown[] }>;

beforeEach(() => {
	server = new SilentServer();
	const client = pipeliningClient(server as unknown as PoolClient, new StatementNames());
	ask = async (text, parameters = text.includes('$1') ? ['1'] : []) => await client.query(text, parameters);
});

async function answered(text: string): Promise<unknown> {
	const answer = ask(text);
	server.exchanges.at(-1)?.answer();
	return await answer;
}

describe('A connection that goes to the server only for answers', () => {
	it('does not go there for the beginning, the locks and the writes of a transaction', async () => {
		for (const text of [BEGIN, LOCK, INSERT, UPDATE, 'delete from "messages" where "id" = $1']) await ask(text);
		expect(server.exchanges).toEqual([]);
	});

	it.each([SELECT, `${INSERT} on conflict do nothing returning "id"`, 'create table "messages" ()', 'commit'])('takes them along with %s, and gives its rows', async (text) => {
		for (const before of [BEGIN, LOCK, INSERT]) await ask(before);
		expect(await answered(text)).toMatchObject({ rows: [{ id: text }] });
		expect(server.exchanges.map(({ texts }) => texts)).toEqual([[BEGIN, LOCK, INSERT, text]]);
	});

	it.each([SELECT, 'commit'])('tells with %s why something before it failed', async (text) => {
		for (const before of [BEGIN, INSERT, UPDATE]) await ask(before);
		const answer = ask(text);
		server.exchanges[0]?.answer({ text: INSERT, error: DUPLICATE });
		await expect(answer).rejects.toBe(DUPLICATE);
	});

	it('goes there for every write outside a transaction, also after one', async () => {
		await ask(BEGIN);
		await answered('commit');
		const answer = ask(INSERT);
		server.exchanges[1]?.answer({ text: INSERT, error: DUPLICATE });
		await expect(answer).rejects.toBe(DUPLICATE);
	});

	it('rolls back nothing that the server has not heard of', async () => {
		for (const text of [BEGIN, INSERT, 'rollback', BEGIN]) await ask(text);
		await answered(SELECT);
		expect(server.exchanges.map(({ texts }) => texts)).toEqual([[BEGIN, SELECT]]);
	});

	it('begins anew after a rollback, without what was still to be sent', async () => {
		await ask(BEGIN);
		await answered(SELECT);
		for (const text of [INSERT, 'rollback', BEGIN]) await ask(text);
		await answered(SELECT);
		expect(server.exchanges.map(({ texts }) => texts)).toEqual([[BEGIN, SELECT], ['rollback'], [BEGIN, SELECT]]);
	});
});

describe('The statements of a connection', () => {
	const parsedTexts = (exchange: number) => server.exchanges[exchange]?.parsed.map(({ text }) => text);

	it('are prepared and described once', async () => {
		for (let round = 0; round < 2; round++) {
			for (const text of [BEGIN, INSERT]) await ask(text);
			expect(await answered(SELECT)).toMatchObject({ rows: [{ id: SELECT }] });
			await answered('commit');
		}
		expect(parsedTexts(0)).toEqual([BEGIN, INSERT, SELECT]);
		expect(parsedTexts(2)).toEqual([]);
		expect(server.exchanges.map(({ isDescribed }) => isDescribed)).toEqual([true, true, false, false]);
	});

	it('are prepared again from the one on that failed', async () => {
		for (const text of [BEGIN, INSERT]) await ask(text);
		const answer = ask(SELECT);
		server.exchanges[0]?.answer({ text: INSERT, error: DUPLICATE });
		await expect(answer).rejects.toBe(DUPLICATE);
		for (const text of ['rollback', BEGIN, INSERT]) await ask(text);
		await answered(SELECT);
		expect(parsedTexts(2)).toEqual([INSERT, SELECT]);
	});

	it('have a name each, for good, if they have values', async () => {
		for (const text of [BEGIN, INSERT, UPDATE]) await ask(text);
		await answered('create table "messages" ()');
		const names = server.exchanges[0]!.parsed.map(({ name }) => name);
		expect(new Set(names).size).toBe(4);
		expect(names.at(-1)).toBe('');
	});

	it.each(['42P05', '26000'])('have no names any more once a pooler got in the way (%s)', async (code) => {
		await ask(BEGIN);
		const answer = ask(SELECT);
		server.exchanges[0]?.answer({ text: SELECT, error: Object.assign(new Error('prepared statement'), { code }) });
		await expect(answer).rejects.toThrow('prepared statement');
		await ask('rollback');
		await ask(BEGIN);
		await answered(SELECT);
		expect(server.exchanges[2]?.parsed.map(({ name }) => name)).toEqual(['', '']);
	});

	it('carry no character that the server cannot keep', async () => {
		void ask(SELECT, ['a\0b', 7, null, [1, 2]]);
		expect(server.exchanges[0]?.values).toEqual([['a\uFFFDb', '7', null, '{1,2}']]);
	});
});
