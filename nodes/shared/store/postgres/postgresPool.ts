import type { PostgresPool, PostgresPoolClient } from 'kysely';
import { Pool, type PoolClient } from 'pg';
import { pipeliningClient } from './pipeliningClient';
import { DEFAULT_POOL_SIZE, type PostgresSettings } from './postgresSettings';
import { StatementNames } from './statementNames';

const CONNECT_TIMEOUT_MS = 10_000;
const IDLE_MS = 30_000;

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
	});
	// An idle connection that breaks is thrown away by the pool; without a listener it would end the process.
	pool.on('error', () => {});
	const names = new StatementNames();
	const clients = new WeakMap<PoolClient, PostgresPoolClient>();
	return {
		async connect() {
			const client = await pool.connect();
			const known = clients.get(client) ?? pipeliningClient(client, names);
			clients.set(client, known);
			return known;
		},
		end: async () => await pool.end(),
	};
}
