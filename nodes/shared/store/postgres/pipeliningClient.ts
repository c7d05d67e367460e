import type { PostgresPoolClient } from 'kysely';
import type { PoolClient, QueryResult } from 'pg';
import type { StatementNames } from './statementNames';

const BEGINS = /^(?:start transaction|begin)/;
/** Locks, and writes that give nothing back. */
const ANSWERS_NOTHING = /^(?:select pg_advisory_xact_lock|(?:insert|update|delete) (?!.* returning ))/s;

const NOTHING: QueryResult = { command: '', rowCount: null, rows: [], fields: [], oid: 0 };

/** What became of the statements of one transaction that nobody waited for. */
interface Unawaited {
	/** Why the server refused the first of them; it refuses everything behind it for that reason alone. */
	failure?: { error: unknown };
}

/**
 * A connection that prepares its statements, and waits only for answers. What answers nothing travels with the statement behind it, so
 * that a message is received in a few exchanges with the server instead of one for each statement. If it fails, so does the transaction.
 */
export function pipeliningClient(client: PoolClient, names: StatementNames): PostgresPoolClient {
	let isBroken = false;
	let transaction: Unawaited | undefined;
	client.on('error', () => {
		isBroken = true;
	});

	const send = async (text: string, parameters: readonly unknown[]): Promise<QueryResult> => {
		try {
			return await client.query({ name: parameters.length > 0 ? names.of(text) : undefined, text, values: parameters.map(storable) });
		} catch (error) {
			names.noteFailure(error);
			throw error;
		}
	};
	const rollback = async (): Promise<QueryResult> => {
		transaction = undefined;
		return await client.query('rollback').catch(() => {
			// A connection that cannot even roll back is of no use; the error that led here is the one to tell.
			isBroken = true;
			return NOTHING;
		});
	};
	const query = async (text: string, parameters: readonly unknown[]): Promise<QueryResult> => {
		if (text === 'rollback') return await rollback();
		const answer = send(text, parameters);
		if (BEGINS.test(text)) transaction = {};
		const current = transaction;
		if (current && (BEGINS.test(text) || ANSWERS_NOTHING.test(text))) return unawaited(answer, current);
		if (text === 'commit') transaction = undefined;
		return await answered(answer, current);
	};
	return {
		// Kysely asks for streams through the same name; the store reads in pages instead.
		query: query as unknown as PostgresPoolClient['query'],
		release: () => client.release(isBroken),
	};
}

function unawaited(answer: Promise<QueryResult>, transaction: Unawaited): QueryResult {
	answer.catch((error: unknown) => {
		transaction.failure ??= { error };
	});
	return NOTHING;
}

async function answered(answer: Promise<QueryResult>, transaction: Unawaited = {}): Promise<QueryResult> {
	try {
		const result = await answer;
		if (!transaction.failure) return result;
	} catch (error) {
		if (!transaction.failure) throw error;
	}
	throw transaction.failure.error;
}

/** PostgreSQL cannot keep the character NUL, which a message may hold. */
function storable(value: unknown): unknown {
	return typeof value === 'string' && value.includes('\0') ? value.replaceAll('\0', '\uFFFD') : value;
}
