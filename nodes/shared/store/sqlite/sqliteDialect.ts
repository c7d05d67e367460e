import type { DatabaseSync } from 'node:sqlite';
import { SqliteAdapter, SqliteIntrospector, SqliteQueryCompiler, type Dialect, type Driver, type Kysely, type TransactionSettings } from 'kysely';
import { retryWhileBusy } from './retryWhileBusy';
import { SqliteConnection } from './sqliteConnection';
import { explainFailure } from './sqliteFailure';
import { Turnstile } from './turnstile';

export interface SqliteDialectOptions {
	database: DatabaseSync;
	file: string;
	/** How long to wait for another process that writes. */
	patienceMs: number;
}

/** Kysely on the SQLite that comes with Node: one connection, one transaction at a time. */
export function sqliteDialect(options: SqliteDialectOptions): Dialect {
	return {
		createDriver: () => sqliteDriver(options),
		createQueryCompiler: () => new SqliteQueryCompiler(),
		createAdapter: () => new SqliteAdapter(),
		createIntrospector: (db: Kysely<unknown>) => new SqliteIntrospector(db),
	};
}

function sqliteDriver({ database, file, patienceMs }: SqliteDialectOptions): Driver {
	const connection = new SqliteConnection(database, file);
	const turnstile = new Turnstile();
	const patiently = async (attempt: () => void): Promise<void> => {
		try {
			await retryWhileBusy(attempt, patienceMs);
		} catch (error) {
			throw explainFailure(error, file);
		}
	};
	return {
		init: async () => {},
		acquireConnection: async () => {
			await turnstile.enter();
			return connection;
		},
		releaseConnection: async () => turnstile.leave(),
		beginTransaction: async (_connection, settings) => await patiently(() => begin(database, settings)),
		commitTransaction: async () => await patiently(() => database.exec('COMMIT')),
		rollbackTransaction: async () => {
			// A full disk has already rolled back; a second rollback would hide the cause.
			if (database.isTransaction) database.exec('ROLLBACK');
		},
		destroy: async () => {
			await turnstile.enter();
			database.close();
		},
	};
}

/** Takes the write lock, or the snapshot to read from, at once: everything that can find the file busy happens here. */
function begin(database: DatabaseSync, { accessMode }: TransactionSettings): void {
	if (accessMode !== 'read only') return database.exec('BEGIN IMMEDIATE');
	database.exec('BEGIN');
	try {
		database.exec('SELECT 1 FROM sqlite_schema LIMIT 1');
	} catch (error) {
		database.exec('ROLLBACK');
		throw error;
	}
}
