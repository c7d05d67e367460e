import { Kysely, PostgresDialect } from 'kysely';
import { Client } from 'pg';
import { kyselyHelpdeskStore } from '../../../../nodes/shared/store/kyselyHelpdeskStore';
import { postgresPool } from '../../../../nodes/shared/store/postgres/postgresPool';
import { postgresSchema } from '../../../../nodes/shared/store/postgres/postgresSchema';
import { postgresTransactions } from '../../../../nodes/shared/store/postgres/postgresTransactions';
import type { DeskSchema } from '../../../../nodes/shared/store/schema/deskSchema';
import { migrate } from '../../../../nodes/shared/store/schema/migrate';
import { MIGRATIONS } from '../../../../nodes/shared/store/schema/migrations';
import { describeDeaths } from '../describeDeaths';
import { Fuse, mortalDialect, rowsOf, type MortalStore } from '../mortalStore';
import { MANY_RUNS_MS } from '../storeUnderTest';
import { describeOnPostgres } from './describeOnPostgres';
import { dropSchema, newSchemaName } from './temporaryPostgresStore';
import { TEST_SERVER } from './testServer';

describeOnPostgres('A process that dies, on PostgreSQL', () => {
	const schema = newSchemaName();
	const connection = { ...TEST_SERVER, schema };
	const { host, port, database, user, password } = TEST_SERVER;
	const observer = new Client({ host, port, database, user, password });
	let fuse = new Fuse();
	const dialect = new PostgresDialect({ pool: postgresPool(connection) });
	const db = new Kysely<unknown>({ dialect: mortalDialect(dialect, { burn: () => fuse.burn() }) }).withSchema(schema);
	let tables: string[];

	beforeAll(async () => {
		await observer.connect();
		await migrate(db, MIGRATIONS, postgresSchema(schema));
		tables = (await postgresSchema(schema).tables(db)).filter((table) => table !== 'helpdesk_migrations');
	}, MANY_RUNS_MS);
	afterAll(async () => {
		await db.destroy();
		await observer.end();
		await dropSchema(schema);
	}, MANY_RUNS_MS);

	/** One statement for all tables. */
	const dump = async (): Promise<Record<string, string[]>> => {
		const all = tables.map((table) => `SELECT '${table}' AS name, to_jsonb(one) AS row FROM "${schema}"."${table}" AS one`).join(' UNION ALL ');
		const { rows } = await observer.query<{ name: string; row: object }>(all);
		return Object.fromEntries(tables.map((table) => [table, rowsOf(rows.filter(({ name }) => name === table).map(({ row }) => row))]));
	};

	/** One schema for all tests, because creating one takes long; each begins with empty tables. */
	describeDeaths(async (): Promise<MortalStore> => {
		fuse = new Fuse();
		const store = kyselyHelpdeskStore({ transactions: postgresTransactions(db.withTables<DeskSchema>(), connection), newId: () => fuse.newId() });
		const remove = async (): Promise<void> => void (await observer.query(`TRUNCATE ${tables.map((table) => `"${schema}"."${table}"`).join(', ')} RESTART IDENTITY`));
		return { store, fuse, dump, remove };
	});
});
