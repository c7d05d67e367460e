import { randomUUID } from 'node:crypto';
import { createServer } from 'node:net';
import type { HelpdeskStore } from '../../../../nodes/shared/store/helpdeskStore';
import { openPostgresStore } from '../../../../nodes/shared/store/postgres/openPostgresStore';
import type { PostgresSettings } from '../../../../nodes/shared/store/postgres/postgresSettings';
import { StoreUnavailable } from '../../../../nodes/shared/store/storeUnavailable';
import { at, message } from '../deskEvents';
import { describeOnPostgres } from './describeOnPostgres';
import { dropSchema, newSchemaName, onServer } from './temporaryPostgresStore';
import { TEST_SERVER } from './testServer';

const PASSWORD = 'pa55-of-nobody';
const query = async (sql: string) => await onServer(async (client) => await client.query(sql));

async function failureOf(work: Promise<unknown>): Promise<StoreUnavailable> {
	const failure = await work.then(
		() => undefined,
		(error: unknown) => error,
	);
	if (!(failure instanceof StoreUnavailable)) throw new Error(`Expected the store to be unavailable, got ${String(failure)}.`);
	return failure;
}

describeOnPostgres('Opening a store on PostgreSQL', () => {
	let schema: string;
	let stores: HelpdeskStore[];
	const open = async (change: Partial<PostgresSettings> = {}, newId: () => string = randomUUID): Promise<HelpdeskStore> => {
		const store = await openPostgresStore({ connection: { ...TEST_SERVER, schema, ...change }, newId });
		stores.push(store);
		return store;
	};
	beforeEach(() => {
		schema = newSchemaName();
		stores = [];
	});
	afterEach(async () => {
		for (const store of stores) await store.close();
		await dropSchema(schema);
	});

	it('finds everything again', async () => {
		const first = await open();
		const { conversation } = await first.receiveMessage(message('one'), at(9));
		await first.close();
		expect(await (await open()).conversations.find({})).toMatchObject([{ id: conversation?.id }]);
	});

	it('is done once by ten that do it at the same moment', async () => {
		const ten = await Promise.all(Array.from({ length: 10 }, async () => await open({ poolSize: 1 })));
		await Promise.all(ten.map(async (store, index) => await store.receiveMessage(message(`message ${index}`), at(9))));
		expect(await ten[0]?.conversations.find({})).toHaveLength(1);
	});

	it('keeps two desks of one database apart', async () => {
		const other = newSchemaName();
		await (await open()).receiveMessage(message('one'), at(9));
		expect(await (await open({ schema: other })).conversations.find({})).toEqual([]);
		await dropSchema(other);
	});

	it.each<[string, Partial<PostgresSettings>, RegExp, RegExp]>([
		['nobody listens', { port: 1 }, /127\.0\.0\.1:1 .*nobody listens/, /host and port/],
		['nobody knows the host', { host: 'nowhere.invalid' }, /nowhere\.invalid.*(nobody knows this host|looked up)/, /host and port/],
		['the database is missing', { database: 'no_such_database' }, /"no_such_database".*no database of this name/, /CREATE DATABASE/],
		['the server offers no encryption', { tls: 'verify' }, /offers no encryption/, /TLS/],
		['no host is given', { host: ' ' }, /No host/, /host/],
		['the port does not exist', { port: 70_000 }, /port 70000/, /port/],
		['the pool is empty', { poolSize: 0 }, /pool of 0/, /at least one/],
		['the schema has an impossible name', { schema: 'Desk; DROP' }, /not the name of a schema/, /small letters/],
		['the schema belongs to the server', { schema: 'pg_catalog' }, /not the name of a schema/, /pg_/],
	])('says so when %s, and how to go on', async (_, change, happened, advice) => {
		const failure = await failureOf(open({ password: PASSWORD, ...change }));
		expect(failure.message).toMatch(happened);
		expect(failure.advice).toMatch(advice);
		expect(JSON.stringify([failure.message, failure.advice, failure.stack, failure.cause])).not.toContain(PASSWORD);
	});

	it('says so when the password is wrong, and does not name it', async () => {
		// The test server may trust everybody, so a server that refuses is played with the words of a real one.
		const refusal = 'SFATAL\0VFATAL\0C28P01\0Mpassword authentication failed for user "desk"\0\0';
		const server = createServer((socket) => {
			socket.on('error', () => {});
			socket.once('data', () => {
				const length = Buffer.alloc(4);
				length.writeInt32BE(refusal.length + 4);
				socket.end(Buffer.concat([Buffer.from('E'), length, Buffer.from(refusal)]));
			});
		});
		const port = await new Promise<number>((resolve) => server.listen(0, '127.0.0.1', () => resolve((server.address() as { port: number }).port)));
		const failure = await failureOf(open({ host: '127.0.0.1', port, user: 'desk', password: PASSWORD }));
		expect(failure.message).toMatch(/refused the user or the password/);
		expect(JSON.stringify([failure.message, failure.advice, failure.cause])).not.toContain(PASSWORD);
		server.close();
	});

	it('says so when the user may not create the schema, and uses one that is there', async () => {
		const user = `desk_${randomUUID().replaceAll('-', '')}`;
		await query(`CREATE ROLE ${user} LOGIN PASSWORD '${PASSWORD}'`);
		try {
			const failure = await failureOf(open({ user, password: PASSWORD }));
			expect(failure.message).toMatch(/rights/);
			expect(failure.advice).toMatch(/CREATE SCHEMA/);
			await query(`CREATE SCHEMA "${schema}" AUTHORIZATION ${user}`);
			expect(await (await open({ user, password: PASSWORD })).conversations.find({})).toEqual([]);
		} finally {
			await query(`DROP OWNED BY ${user} CASCADE; DROP ROLE ${user}`);
		}
	});

	it('says so when a newer version has changed the schema', async () => {
		await open();
		await query(`INSERT INTO "${schema}".helpdesk_migrations VALUES ('9999-from-the-future')`);
		const failure = await failureOf(open());
		expect(failure.message).toMatch(/newer version.*9999-from-the-future/);
	});

	it('leaves the tables of another program alone', async () => {
		await query(`CREATE SCHEMA "${schema}"; CREATE TABLE "${schema}".workflow_entity (id int)`);
		const failure = await failureOf(open());
		expect(failure.message).toMatch(/belongs to another program.*workflow_entity/);
		expect(failure.advice).toMatch(/another schema/);
		expect((await query(`SELECT 1 FROM pg_tables WHERE schemaname = '${schema}'`)).rowCount).toBe(1);
	});

	it('connects again by itself when its connections were broken', async () => {
		const store = await open();
		await Promise.all(Array.from({ length: 5 }, async (_, index) => await store.receiveMessage(message(`before ${index}`), at(9))));
		const breakAll = `SELECT pg_terminate_backend(pid) FROM pg_locks RIGHT JOIN pg_stat_activity USING (pid) WHERE application_name = 'whatsapp-helpdesk' AND query LIKE '%${schema}%'`;
		await query(breakAll);
		expect(await store.receiveMessage(message('after'), at(9))).toMatchObject({ outcome: 'continued', repeated: false });
		const work = Promise.all(Array.from({ length: 30 }, async (_, index) => await store.receiveMessage(message(`during ${index}`), at(9)).then(() => true, (error: unknown) => error)));
		await query(breakAll);
		for (const answer of await work) if (answer !== true) expect(answer).toBeInstanceOf(StoreUnavailable);
		await query(breakAll);
		expect(await store.receiveMessage(message('at last'), at(9))).toMatchObject({ outcome: 'continued' });
	});

	it('keeps nothing of a transaction that fails, and tells nothing of the people in it', async () => {
		const store = await open({}, () => 'the same for all');
		await store.receiveMessage(message('one'), at(9));
		const clash = message('two', { from: { key: 'DE.7', userId: 'DE.7' } });
		const failure = await store.receiveMessage(clash, at(9)).catch((error: unknown) => error as Error);
		expect(failure).toMatchObject({ message: expect.stringMatching(/23505/) as string });
		expect(Object.keys(failure)).not.toContain('detail');
		expect(await store.recordEvents([clash], at(9))).toEqual(['new']);
		expect(await store.conversations.find({})).toHaveLength(1);
	});
});
