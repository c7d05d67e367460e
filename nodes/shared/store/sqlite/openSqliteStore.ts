import { mkdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type * as Sqlite from 'node:sqlite';
import { Kysely } from 'kysely';
import type { HelpdeskStore } from '../helpdeskStore';
import { kyselyHelpdeskStore } from '../kyselyHelpdeskStore';
import type { DeskSchema } from '../schema/deskSchema';
import { migrate } from '../schema/migrate';
import { MIGRATIONS } from '../schema/migrations';
import { StoreUnavailable } from '../storeUnavailable';
import { retryWhileBusy } from './retryWhileBusy';
import { sqliteDialect } from './sqliteDialect';
import { explainFailure } from './sqliteFailure';
import { sqliteSchema } from './sqliteSchema';
import { sqliteSettings } from './sqliteSettings';
import { sqliteTransactions } from './sqliteTransactions';

const DEFAULT_PATIENCE_MS = 10_000;
/** The folder holds what people wrote: only the user that runs n8n may look into one that we create. */
const PRIVATE_FOLDER = 0o700;

export interface SqliteStoreOptions {
	/** Created with its folders when it does not exist. */
	file: string;
	/** Must never give the same id twice. */
	newId: () => string;
	/** How long to wait for another process that writes. */
	patienceMs?: number;
}

/** Opens the desk's memory in a file. Rejects with `StoreUnavailable` when the file cannot be used. */
export async function openSqliteStore({ file, newId, patienceMs = DEFAULT_PATIENCE_MS }: SqliteStoreOptions): Promise<HelpdeskStore> {
	const path = absolutePath(file);
	const database = await openDatabase(path);
	try {
		const db = new Kysely<unknown>({ dialect: sqliteDialect({ database, file: path, patienceMs }) });
		// Another process that is just changing the file to WAL makes even this busy.
		await retryWhileBusy(() => database.exec(sqliteSettings()), patienceMs);
		await migrate(db, MIGRATIONS, sqliteSchema);
		// Only now, because it changes the file, which could have been another program's.
		await retryWhileBusy(() => database.exec('PRAGMA journal_mode = WAL'), patienceMs);
		return kyselyHelpdeskStore({ transactions: sqliteTransactions(db.withTables<DeskSchema>()), newId });
	} catch (error) {
		database.close();
		throw explainFailure(error, path);
	}
}

async function openDatabase(file: string): Promise<Sqlite.DatabaseSync> {
	const { DatabaseSync: Database } = await loadSqlite();
	try {
		mkdirSync(dirname(file), { recursive: true, mode: PRIVATE_FOLDER });
		return new Database(file);
	} catch (error) {
		throw explainFailure(error, file);
	}
}

function absolutePath(file: string): string {
	if (file.trim() !== '' && !file.includes('\0')) return resolve(file);
	throw new StoreUnavailable('No file is given for the help desk.', 'Name a file, for example helpdesk.sqlite in n8n\'s own folder.');
}

async function loadSqlite(): Promise<typeof Sqlite> {
	try {
		return await import('node:sqlite');
	} catch (error) {
		const advice = 'Run n8n on Node.js 22.13 or newer.';
		throw new StoreUnavailable(`Node.js ${process.versions.node} has no built-in SQLite.`, advice, { cause: error });
	}
}
