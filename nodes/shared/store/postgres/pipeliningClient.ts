import type { PostgresPoolClient } from 'kysely';
import type { PoolClient, QueryResult } from 'pg';

/** Statements that the server keeps planned; the desk knows far fewer, and long ones (many rows at once) are rarely seen again. */
const NAMED_STATEMENTS = 200;
const LONGEST_NAMED_SQL = 4_000;

const BEGINS = /^(?:start transaction|begin)/;
/** Locks, and writes that give nothing back. */
const ANSWERS_NOTHING = /^(?:select pg_advisory_xact_lock|(?:insert|update|delete) (?!.* returning ))/s;

const NOTHING: QueryResult = { command: '', rowCount: null, rows: [], fields: [], oid: 0 };

/** The name of each statement, the same on all connections of a pool. */
export type StatementNames = Map<string, string>;

/**
 * A connection that prepares its statements, and waits only for answers. What answers nothing travels with the statement behind it, so
 * that a message is received in a few exchanges with the server instead of one for each statement. If it fails, so does the transaction.
 */
export function pipeliningClient(client: PoolClient, names: StatementNames): PostgresPoolClient {
	let isBroken = false;
	let isInTransaction = false;
	/** Why the server refused what nobody waited for; it refuses everything behind it for that reason alone. */
	let failure: { error: unknown } | undefined;
	client.on('error', () => {
		isBroken = true;
	});

	const send = async (text: string, parameters: readonly unknown[]): Promise<QueryResult> =>
		await client.query({ name: parameters.length > 0 ? nameOf(text, names) : undefined, text, values: parameters.map(storable) });
	const unawaited = (answer: Promise<QueryResult>): QueryResult => {
		answer.catch((error: unknown) => {
			failure ??= { error };
		});
		return NOTHING;
	};
	const answered = async (answer: Promise<QueryResult>): Promise<QueryResult> => {
		const result = await answer.catch((error: unknown) => {
			throw failure ? failure.error : error;
		});
		if (failure) throw failure.error;
		return result;
	};
	const rollback = async (): Promise<QueryResult> => {
		isInTransaction = false;
		await client.query('rollback').catch(() => {
			// A connection that cannot even roll back is of no use; the error that led here is the one to tell.
			isBroken = true;
		});
		failure = undefined;
		return NOTHING;
	};
	const query = async (text: string, parameters: readonly unknown[]): Promise<QueryResult> => {
		if (text === 'rollback') return await rollback();
		const answer = send(text, parameters);
		const begins = BEGINS.test(text);
		isInTransaction = begins || (isInTransaction && text !== 'commit');
		return begins || (isInTransaction && ANSWERS_NOTHING.test(text)) ? unawaited(answer) : await answered(answer);
	};
	return {
		// Kysely asks for streams through the same name; the store reads in pages instead.
		query: query as unknown as PostgresPoolClient['query'],
		release: () => client.release(isBroken),
	};
}

function nameOf(text: string, names: StatementNames): string | undefined {
	const known = names.get(text);
	if (known || text.length > LONGEST_NAMED_SQL || names.size >= NAMED_STATEMENTS) return known;
	const name = `helpdesk_${names.size}`;
	names.set(text, name);
	return name;
}

/** PostgreSQL cannot keep the character NUL, which a message may hold. */
function storable(value: unknown): unknown {
	return typeof value === 'string' && value.includes('\0') ? value.replaceAll('\0', '\uFFFD') : value;
}
