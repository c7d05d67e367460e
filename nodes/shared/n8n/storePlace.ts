import { homedir } from 'node:os';
import { join, resolve } from 'node:path';

import type { ICredentialDataDecryptedObject } from 'n8n-workflow';

import { DEFAULT_POOL_SIZE, DEFAULT_PORT, DEFAULT_SCHEMA, type PostgresSettings, type PostgresTls } from '../store/postgres/postgresSettings';

/** Where a store is, as its credential says. */
export type StorePlace = { engine: 'sqlite'; file: string } | { engine: 'postgres'; connection: PostgresSettings };

/** Reads a `helpdeskStoreApi` credential. One from before there was a choice names only a file. */
export function storePlace(credential: ICredentialDataDecryptedObject, environment?: NodeJS.ProcessEnv): StorePlace {
	if (credential.engine !== 'postgres') return { engine: 'sqlite', file: storeFile(credential.file, environment) };
	const { host, port, database, user, password, ssl, ca, poolSize, schema } = credential;
	const tls: PostgresTls = ssl === 'verify' || ssl === 'require' ? ssl : 'off';
	return {
		engine: 'postgres',
		connection: {
			host: text(host),
			port: numberOr(port, DEFAULT_PORT),
			database: text(database),
			user: text(user),
			tls,
			schema: text(schema) || DEFAULT_SCHEMA,
			poolSize: numberOr(poolSize, DEFAULT_POOL_SIZE),
			// A password may begin or end with a space.
			...(typeof password === 'string' && password !== '' ? { password } : {}),
			...(tls === 'verify' && text(ca) !== '' ? { ca: text(ca) } : {}),
		},
	};
}

/** n8n keeps its own data in `.n8n` below N8N_USER_FOLDER, or below the home folder; the store lies beside it by default. */
export function storeFile(given: unknown, environment: NodeJS.ProcessEnv = process.env): string {
	if (typeof given === 'string' && given.trim() !== '') return resolve(given.trim());
	return join(environment.N8N_USER_FOLDER ?? homedir(), '.n8n', 'whatsapp-helpdesk', 'helpdesk.sqlite');
}

/** Names a place for people, without its password. */
export function describePlace(place: StorePlace): string {
	if (place.engine === 'sqlite') return place.file;
	const { host, port, database, user, schema = DEFAULT_SCHEMA } = place.connection;
	return `PostgreSQL database "${database}" at ${host}:${port}, schema "${schema}", user "${user}"`;
}

/** What to know about a place where n8n's processes may run on several machines; a file is on one. */
export function queueModeWarning(place: StorePlace, { EXECUTIONS_MODE }: NodeJS.ProcessEnv = process.env): string | undefined {
	if (place.engine !== 'sqlite' || EXECUTIONS_MODE !== 'queue') return undefined;
	return 'n8n runs in queue mode, and the help desk keeps its memory in a SQLite file: all processes of n8n must run on this machine. With workers on other machines, choose PostgreSQL in the Helpdesk Store credential.';
}

function text(value: unknown): string {
	return typeof value === 'string' ? value.trim() : '';
}

function numberOr(value: unknown, fallback: number): number {
	return value === undefined || value === '' ? fallback : Number(value);
}
