import type { PostgresPool, PostgresPoolClient } from 'kysely';
import { Pool, types, type PoolClient, type QueryResult } from 'pg';
import { DEFAULT_POOL_SIZE, type PostgresSettings } from './postgresSettings';

const CONNECT_TIMEOUT_MS = 10_000;
const IDLE_MS = 30_000;
/** Statements that the server keeps planned; the desk knows far fewer, and long ones (many rows at once) are rarely seen again. */
const NAMED_STATEMENTS = 200;
const LONGEST_NAMED_SQL = 4_000;

/** Times and sequence numbers are whole numbers far below 2^53; pg would give them as text. */
const INT8: number = types.builtins.INT8;

function parserOf(oid: number, format?: 'text' | 'binary'): (value: string) => unknown {
	return oid === INT8 ? Number : (types.getTypeParser(oid, format) as (value: string) => unknown);
}

/** The connections to one database, which come and go by themselves; statements are prepared once a connection. */
export function postgresPool({ host, port, database, user, password, tls, ca, poolSize = DEFAULT_POOL_SIZE }: PostgresSettings): PostgresPool {
	const pool = new Pool({
		host,
		port,
		database,
		user,
		password,
		ssl: tls === 'off' ? false : { rejectUnauthorized: tls === 'verify', ...(ca ? { ca } : {}) },
		max: poolSize,
		connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
		idleTimeoutMillis: IDLE_MS,
		keepAlive: true,
		allowExitOnIdle: true,
		application_name: 'whatsapp-helpdesk',
		types: { getTypeParser: parserOf },
	});
	// An idle connection that breaks is thrown away by the pool; without a listener it would end the process.
	pool.on('error', () => {});
	const names = new Map<string, string>();
	const clients = new WeakMap<PoolClient, PostgresPoolClient>();
	return {
		async connect() {
			const client = await pool.connect();
			const known = clients.get(client) ?? preparingClient(client, names);
			clients.set(client, known);
			return known;
		},
		end: async () => await pool.end(),
	};
}

function preparingClient(client: PoolClient, names: Map<string, string>): PostgresPoolClient {
	let broken = false;
	client.on('error', () => {
		broken = true;
	});
	const query = async (text: string, parameters: readonly unknown[]): Promise<QueryResult> => {
		if (text === 'rollback') {
			return await client.query(text).catch(() => {
				// A connection that cannot even roll back is of no use; the error that led here is the one to tell.
				broken = true;
				return { command: 'ROLLBACK', rowCount: 0, rows: [], fields: [], oid: 0 };
			});
		}
		return await client.query({ name: parameters.length > 0 ? nameOf(text, names) : undefined, text, values: parameters.map(storable) });
	};
	return {
		// Kysely asks for streams through the same name; the store reads in pages instead.
		query: query as unknown as PostgresPoolClient['query'],
		release: () => client.release(broken),
	};
}

function nameOf(text: string, names: Map<string, string>): string | undefined {
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
