import { Client } from 'pg';

import { DeskError } from '../DeskError.ts';

/** Where a PostgreSQL of this machine usually is. */
const DEFAULT_URL = 'postgresql://postgres@127.0.0.1:5432/postgres';
const CONNECT_WITHIN_MS = 5_000;

export interface PostgresServer {
	host: string;
	port: number;
	database: string;
	user: string;
	password: string;
}

/** Reads the address of a database, as DATABASE_URL holds it. */
export function readPostgresUrl(given: string | undefined): PostgresServer {
	const wayOut = `Write it like ${DEFAULT_URL}, with a password after the user's name if there is one.`;
	if (given && !URL.canParse(given)) throw new DeskError('DATABASE_URL is not an address.', wayOut);
	const url = new URL(given || DEFAULT_URL);
	if (!/^postgres(ql)?:$/.test(url.protocol) || !url.hostname || url.pathname.length < 2) throw new DeskError('DATABASE_URL does not name a PostgreSQL database.', wayOut);
	return {
		host: url.hostname,
		port: Number(url.port || 5432),
		database: decodeURIComponent(url.pathname.slice(1)),
		user: decodeURIComponent(url.username || 'postgres'),
		password: decodeURIComponent(url.password),
	};
}

/** Makes the schemas that are missing; says how to come by a server where there is none. */
export async function prepareSchemas(server: PostgresServer, schemas: readonly string[]): Promise<void> {
	await withClient(server, async (client) => {
		for (const schema of schemas) await client.query(`create schema if not exists ${client.escapeIdentifier(schema)}`);
	});
}

export async function dropSchemas(server: PostgresServer, schemas: readonly string[]): Promise<void> {
	await withClient(server, async (client) => {
		await client.query('set client_min_messages = warning');
		for (const schema of schemas) await client.query(`drop schema if exists ${client.escapeIdentifier(schema)} cascade`);
	});
}

async function withClient(server: PostgresServer, work: (client: Client) => Promise<void>): Promise<void> {
	const client = new Client({ ...server, connectionTimeoutMillis: CONNECT_WITHIN_MS });
	try {
		await client.connect();
		await work(client);
	} catch (error) {
		const { host, port, database, user } = server;
		const reason = error instanceof Error ? error.message || error.name : String(error);
		throw new DeskError(
			`PostgreSQL at ${host}:${port} cannot be used (database "${database}", user "${user}"): ${reason}.`,
			'Start one (Debian: apt-get install postgresql), or name another in DATABASE_URL, like postgresql://user:password@host:5432/database. The user must be allowed to create schemas there.',
			{ cause: error },
		);
	} finally {
		await client.end().catch(() => undefined);
	}
}
