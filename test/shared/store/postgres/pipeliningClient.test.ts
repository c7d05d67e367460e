import { EventEmitter } from 'node:events';
import type { PoolClient, QueryResult } from 'pg';
import { pipeliningClient } from '../../../../nodes/shared/store/postgres/pipeliningClient';
import { StatementNames } from '../../../../nodes/shared/store/postgres/statementNames';

const BEGIN = 'start transaction isolation level read committed';
const INSERT = 'insert into "messages" ("id") values ($1)';
const SELECT = 'select * from "messages" where "id" = $1';

/** A connection whose server has not answered anything yet. */
class SilentServer extends EventEmitter {
	readonly asked: Array<{ text: string; name?: string; answer: (error?: Error) => void }> = [];
	readonly released: boolean[] = [];

	async query(query: string | { text: string; name?: string }): Promise<QueryResult> {
		const { text, name } = typeof query === 'string' ? { text: query, name: undefined } : query;
		return await new Promise((resolve, reject) => {
			const result = { command: 'SELECT', rowCount: 1, rows: [{ id: text }], fields: [], oid: 0 };
			this.asked.push({ text, name, answer: (error) => (error ? reject(error) : resolve(result)) });
		});
	}

	release(isBroken: boolean): void {
		this.released.push(isBroken);
	}

	/** Answers everything that was asked, in order; what comes after a failure fails for that reason, as on a real server. */
	answerAll(failing?: string): void {
		let failed = false;
		for (const { text, answer } of this.asked.splice(0)) {
			if (text === failing) answer(new Error('duplicate key'));
			else answer(failed && text !== 'commit' && text !== 'rollback' ? new Error('current transaction is aborted') : undefined);
			failed ||= text === failing;
		}
	}
}

let server: SilentServer;
let ask: (text: string, parameters?: unknown[]) => Promise<{ rows: unknown[] }>;

beforeEach(() => {
	server = new SilentServer();
	const client = pipeliningClient(server as unknown as PoolClient, new StatementNames());
	ask = async (text, parameters = text.includes('$1') ? ['1'] : []) => await client.query(text, parameters);
});

const textsAsked = (): string[] => server.asked.map(({ text }) => text);

describe('A connection that waits only for answers', () => {
	it('sends the beginning, the locks and the writes of a transaction without waiting', async () => {
		const lock = 'select pg_advisory_xact_lock($1::int, lane) from unnest($2::int[]) as lane';
		for (const text of [BEGIN, lock, INSERT, 'update "messages" set "id" = $1', 'delete from "messages" where "id" = $1']) await ask(text);
		expect(textsAsked()).toHaveLength(5);
	});

	it.each([SELECT, `${INSERT} on conflict do nothing returning "id"`, 'create table "messages" ()', 'commit'])('waits for %s', async (text) => {
		await ask(BEGIN);
		const answer = ask(text);
		server.answerAll();
		expect((await answer).rows).toEqual([{ id: text }]);
	});

	it.each([SELECT, 'commit'])('tells with %s why something before it failed', async (text) => {
		await ask(BEGIN);
		await ask(INSERT);
		const answer = ask(text);
		server.answerAll(INSERT);
		await expect(answer).rejects.toThrow('duplicate key');
	});

	it('begins anew after a rollback', async () => {
		await ask(BEGIN);
		await ask(INSERT);
		const rolledBack = ask('rollback');
		server.answerAll(INSERT);
		await rolledBack;
		await ask(BEGIN);
		const answer = ask(SELECT);
		server.answerAll();
		expect((await answer).rows).toHaveLength(1);
	});

	it('waits for a write outside a transaction, also after one', async () => {
		await ask(BEGIN);
		const committed = ask('commit');
		server.answerAll();
		await committed;
		const answer = ask(INSERT);
		server.answerAll(INSERT);
		await expect(answer).rejects.toThrow('duplicate key');
	});

	it.each(['42P05', '26000'])('names nothing any more once a pooler got in the way (%s)', async (code) => {
		await ask(BEGIN);
		const answer = ask(SELECT);
		server.asked.at(-1)?.answer(Object.assign(new Error('prepared statement'), { code }));
		await expect(answer).rejects.toThrow('prepared statement');
		void ask(SELECT);
		expect(server.asked.at(-1)?.name).toBeUndefined();
	});

	it('gives a statement with values one name for good', async () => {
		for (const text of [BEGIN, INSERT, INSERT, 'update "messages" set "id" = $1']) await ask(text);
		const [none, first, second, other] = server.asked.map(({ name }) => name);
		expect(none).toBeUndefined();
		expect(second).toBe(first);
		expect(other).not.toBe(first);
	});
});
