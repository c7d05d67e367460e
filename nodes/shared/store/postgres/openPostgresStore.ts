import { Kysely, PostgresDialect } from 'kysely';
import type { HelpdeskStore } from '../helpdeskStore';
import { kyselyHelpdeskStore } from '../kyselyHelpdeskStore';
import type { DeskSchema } from '../schema/deskSchema';
import { migrate } from '../schema/migrate';
import { MIGRATIONS } from '../schema/migrations';
import { explainFailure } from './postgresFailure';
import { postgresPool } from './postgresPool';
import { postgresSchema } from './postgresSchema';
import { checkSettings, DEFAULT_SCHEMA, type PostgresSettings } from './postgresSettings';
import { postgresTransactions } from './postgresTransactions';
import { isNameTrouble } from './statementNames';

export interface PostgresStoreOptions {
	connection: PostgresSettings;
	/** Must never give the same id twice, in any process. */
	newId: () => string;
}

/** Opens the desk's memory in a PostgreSQL database. Rejects with `StoreUnavailable` when that cannot be used. */
export async function openPostgresStore({ connection, newId }: PostgresStoreOptions): Promise<HelpdeskStore> {
	checkSettings(connection);
	const { schema = DEFAULT_SCHEMA } = connection;
	const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool: postgresPool(connection) }) }).withSchema(schema);
	try {
		await withoutNamesIfNeeded(async () => await migrate(db, MIGRATIONS, postgresSchema(schema)));
		return kyselyHelpdeskStore({ transactions: postgresTransactions(db.withTables<DeskSchema>(), connection), newId });
	} catch (error) {
		await db.destroy();
		throw explainFailure(error, connection);
	}
}

/** Behind a pooler the first attempt can find out that names of statements cannot be used. */
async function withoutNamesIfNeeded(work: () => Promise<void>): Promise<void> {
	try {
		await work();
	} catch (error) {
		if (!isNameTrouble(error)) throw error;
		await work();
	}
}
