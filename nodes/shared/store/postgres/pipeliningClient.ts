import type { PostgresPoolClient } from 'kysely';
import type { PoolClient, QueryResult } from 'pg';
import { StatementBatch, type PreparedStatements, type Statement } from './StatementBatch';
import type { StatementNames } from './statementNames';

const BEGINS = /^(?:start transaction|begin)/;
/** Locks, and writes that give nothing back. */
const ANSWERS_NOTHING = /^(?:select pg_advisory_xact_lock|(?:insert|update|delete) (?!.* returning ))/s;

/** What the store asks with; lists are of whole numbers. */
type Value = string | number | boolean | null | undefined | number[];

const NOTHING: QueryResult = { command: '', rowCount: null, rows: [], fields: [], oid: 0 };

/**
 * A connection that prepares its statements, and goes to the server only for answers. What answers nothing in a transaction waits for the
 * statement behind it and travels with it, so that a message is received in a few exchanges instead of one for each statement. If it fails,
 * so does the statement behind it, for the same reason.
 */
export function pipeliningClient(client: PoolClient, names: StatementNames): PostgresPoolClient {
	const prepared: PreparedStatements = new Map();
	let isBroken = false;
	let isInTransaction = false;
	let waiting: Statement[] = [];
	client.on('error', () => {
		isBroken = true;
	});

	const send = async (statements: Statement[]): Promise<QueryResult> => {
		try {
			return await client.query(new StatementBatch(statements, prepared)).answer;
		} catch (error) {
			names.noteFailure(error);
			throw error;
		}
	};
	const rollback = async (): Promise<QueryResult> => {
		const hasBegun = !waiting.some(({ text }) => BEGINS.test(text));
		isInTransaction = false;
		waiting = [];
		if (!hasBegun) return NOTHING;
		return await client.query('rollback').catch(() => {
			// A connection that cannot even roll back is of no use; the error that led here is the one to tell.
			isBroken = true;
			return NOTHING;
		});
	};
	const query = async (text: string, parameters: readonly Value[]): Promise<QueryResult> => {
		if (text === 'rollback') return await rollback();
		const begins = BEGINS.test(text);
		// Others without values are seldom asked twice: they change the tables.
		const recurs = parameters.length > 0 || begins || text === 'commit';
		waiting.push({ name: recurs ? names.of(text) : undefined, text, values: parameters.map(storable) });
		if (begins) isInTransaction = true;
		if (isInTransaction && (begins || ANSWERS_NOTHING.test(text))) return NOTHING;
		if (text === 'commit') isInTransaction = false;
		const statements = waiting;
		waiting = [];
		return await send(statements);
	};
	return {
		// Kysely asks for streams through the same name; the store reads in pages instead.
		query: query as unknown as PostgresPoolClient['query'],
		release: () => client.release(isBroken),
	};
}

/** As the server reads it. It cannot keep the character NUL, which a message may hold. */
function storable(value: Value): string | null {
	if (value === null || value === undefined) return null;
	const text = Array.isArray(value) ? `{${value.join()}}` : String(value);
	return text.replaceAll('\0', '\uFFFD');
}
