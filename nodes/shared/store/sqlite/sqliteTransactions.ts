import { sql } from 'kysely';
import type { DeskDatabase } from '../schema/deskSchema';
import type { Transaction, Transactions } from '../transactions';
import { SharedTransactions } from './SharedTransactions';
import { sqliteWords } from './sqliteWords';

/** SQLite has one writer at a time, who needs no locks. */
const ALONE = { words: sqliteWords, locksRows: false, hold: async (): Promise<void> => {} };

/** Transactions on SQLite: a write takes the file's lock before its first statement, a read keeps the snapshot that it began with. */
export function sqliteTransactions(db: DeskDatabase): Transactions {
	const writes = new SharedTransactions<Transaction>(async (step) => await db.transaction().execute(async (transaction) => await step({ db: transaction, ...ALONE })));
	return {
		write: async (step) => await writes.write(step),
		read: async (step) =>
			await db
				.transaction()
				.setAccessMode('read only')
				.execute(async (transaction) => await step({ db: transaction, ...ALONE })),
		// The log still holds the pages as they were before; it is emptied as far as nobody else reads from it.
		scrub: async () => void (await sql`PRAGMA wal_checkpoint(TRUNCATE)`.execute(db)),
		close: async () => {
			await writes.end();
			await db.destroy();
		},
	};
}
