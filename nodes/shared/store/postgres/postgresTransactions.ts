import { setTimeout as sleep } from 'node:timers/promises';
import type { DeskDatabase } from '../schema/deskSchema';
import { StoreUnavailable } from '../storeUnavailable';
import type { Transaction, Transactions } from '../transactions';
import { AdvisoryLocks, LocksMissing } from './advisoryLocks';
import { codeOf, explainFailure, isConnectionLost } from './postgresFailure';
import { DEFAULT_SCHEMA, type PostgresSettings } from './postgresSettings';
import { postgresWords } from './postgresWords';
import { isNameTrouble } from './statementNames';

const MOST_ATTEMPTS = 12;
const MOST_RECONNECTIONS = 3;
const WAIT_STEP_MS = 3;

/**
 * Somebody else was faster: serialization failure, deadlock, a row that is there already, a row that was merged into another.
 * @see https://www.postgresql.org/docs/current/errcodes-appendix.html
 */
const OVERTAKEN = new Set(['40001', '40P01', '23505', '23503']);

const SNAPSHOT = { words: postgresWords, locksRows: false, hold: async (): Promise<void> => {} };

/**
 * Transactions on PostgreSQL. A write holds locks on the people and messages that it is about, and reads what was committed when it got
 * them; constraints catch what no lock foresees. Whatever was overtaken runs again, from the start.
 */
export function postgresTransactions(db: DeskDatabase, settings: PostgresSettings): Transactions {
	const { schema = DEFAULT_SCHEMA } = settings;
	const guarded = async <T>(work: () => Promise<T>): Promise<T> => {
		try {
			return await work();
		} catch (error) {
			throw explainFailure(error, settings);
		}
	};
	return {
		write: async (step) => await guarded(async () => await untilThrough(async (lanes, progress) => await attempt(db, schema, lanes, progress, step))),
		read: async (step) =>
			await guarded(
				async () =>
					await untilThrough(
						async () =>
							await db
								.transaction()
								.setIsolationLevel('repeatable read')
								.setAccessMode('read only')
								.execute(async (transaction) => await step({ db: transaction, ...SNAPSHOT })),
					),
			),
		// The server's own vacuum frees deleted rows; a client has no better means.
		scrub: async () => {},
		close: async () => await guarded(async () => await db.destroy()),
	};
}

interface Progress {
	/** From here on the server may have kept what was done. */
	isCommitting: boolean;
}

async function attempt<T>(db: DeskDatabase, schema: string, lanes: ReadonlySet<number>, progress: Progress, step: (transaction: Transaction) => Promise<T>): Promise<T> {
	return await db
		.transaction()
		.setIsolationLevel('read committed')
		.execute(async (transaction) => {
			const locks = new AdvisoryLocks(transaction, schema);
			await locks.holdLanes(lanes);
			const result = await step({ db: transaction, words: postgresWords, locksRows: true, hold: async (keys) => await locks.hold(keys) });
			progress.isCommitting = true;
			return result;
		});
}

async function untilThrough<T>(work: (lanes: ReadonlySet<number>, progress: Progress) => Promise<T>): Promise<T> {
	let lanes: ReadonlySet<number> = new Set();
	let reconnections = 0;
	for (let attempts = 1; ; attempts++) {
		const progress: Progress = { isCommitting: false };
		try {
			return await work(lanes, progress);
		} catch (error) {
			if (attempts >= MOST_ATTEMPTS) throw error;
			if (error instanceof LocksMissing) lanes = error.lanes;
			else if (isConnectionLost(error)) {
				if (progress.isCommitting) throw unknownOutcome();
				if (++reconnections > MOST_RECONNECTIONS) throw error;
			} else if (isNameTrouble(error)) continue;
			else if (!OVERTAKEN.has(codeOf(error) ?? '')) throw error;
			else await sleep(attempts * WAIT_STEP_MS);
		}
	}
}

function unknownOutcome(): StoreUnavailable {
	const advice = 'Run the step again: what was kept is recognised and not done twice.';
	return new StoreUnavailable('The connection to PostgreSQL broke at the very end of a step, so that it is not known whether it was kept.', advice);
}
