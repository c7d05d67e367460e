import { DatabaseSync } from 'node:sqlite';
import { Kysely } from 'kysely';
import { kyselyHelpdeskStore } from '../../../../nodes/shared/store/kyselyHelpdeskStore';
import type { DeskSchema } from '../../../../nodes/shared/store/schema/deskSchema';
import { migrate } from '../../../../nodes/shared/store/schema/migrate';
import { MIGRATIONS } from '../../../../nodes/shared/store/schema/migrations';
import { sqliteDialect } from '../../../../nodes/shared/store/sqlite/sqliteDialect';
import { sqliteSchema } from '../../../../nodes/shared/store/sqlite/sqliteSchema';
import { sqliteTransactions } from '../../../../nodes/shared/store/sqlite/sqliteTransactions';
import { describeDeaths } from '../describeDeaths';
import { Fuse, mortalDialect, rowsOf, type MortalStore } from '../mortalStore';

/** What SQLite keeps for its full-text index, in a form of its own. */
const INDEX_TABLES = /^message_words_/;

async function mortalSqliteStore(): Promise<MortalStore> {
	const database = new DatabaseSync(':memory:');
	database.exec('PRAGMA foreign_keys = ON');
	const fuse = new Fuse();
	const dialect = sqliteDialect({ database, file: ':memory:', patienceMs: 0 });
	const db = new Kysely<DeskSchema>({ dialect: mortalDialect(dialect, fuse) });
	await migrate(db as unknown as Kysely<unknown>, MIGRATIONS, sqliteSchema);
	const tables = (await sqliteSchema.tables(db as unknown as Kysely<unknown>)).filter((table) => !INDEX_TABLES.test(table));
	return {
		store: kyselyHelpdeskStore({ transactions: sqliteTransactions(db), newId: fuse.newId }),
		fuse,
		dump: async () => await Promise.resolve(Object.fromEntries(tables.map((table) => [table, rowsOf(database.prepare(`SELECT * FROM "${table}"`).all())]))),
		remove: async () => await db.destroy(),
	};
}

describe('A process that dies, on SQLite', () => describeDeaths(mortalSqliteStore));
