import { StoreUnavailable } from '../storeUnavailable';

/** `require` encrypts and trusts any certificate, `verify` also proves that the server is the right one. */
export type PostgresTls = 'off' | 'require' | 'verify';

/** Where the database is, and how to get in. */
export interface PostgresSettings {
	host: string;
	port: number;
	database: string;
	user: string;
	password?: string;
	tls: PostgresTls;
	/** PEM of the authority that signed the server's certificate; missing: those that Node.js trusts. */
	ca?: string;
	/** How many connections this process may open. */
	poolSize?: number;
	/** The schema in which the desk keeps its tables. */
	schema?: string;
}

/**
 * The desk's tables lie in a schema of their own: they keep the names that they have on SQLite, can stand beside n8n's tables in one
 * database without a clash, and rights and backups can name them as one.
 */
export const DEFAULT_SCHEMA = 'whatsapp_helpdesk';
export const DEFAULT_PORT = 5432;
export const DEFAULT_POOL_SIZE = 10;

/** @see https://www.postgresql.org/docs/current/sql-syntax-lexical.html#SQL-SYNTAX-IDENTIFIERS */
const SCHEMA_NAME = /^(?!pg_)[a-z_][a-z0-9_]{0,62}$/;

/** Refuses settings that cannot work, before anything is tried. */
export function checkSettings(settings: PostgresSettings): void {
	const { host, port, database, user, poolSize = DEFAULT_POOL_SIZE, schema = DEFAULT_SCHEMA } = settings;
	const missing = Object.entries({ host, database, user }).find(([, value]) => value.trim() === '');
	if (missing) throw new StoreUnavailable(`No ${missing[0]} is given for the PostgreSQL database.`, `Fill in the ${missing[0]}.`);
	if (!Number.isInteger(port) || port < 1 || port > 65_535) throw new StoreUnavailable(`The port ${port} does not exist.`, `Give the port of PostgreSQL, mostly ${DEFAULT_PORT}.`);
	if (!Number.isInteger(poolSize) || poolSize < 1) throw new StoreUnavailable(`A pool of ${poolSize} connections cannot work.`, `Allow at least one connection; ${DEFAULT_POOL_SIZE} are enough for most desks.`);
	if (!SCHEMA_NAME.test(schema)) {
		throw new StoreUnavailable(`"${schema}" is not the name of a schema that the help desk can use.`, 'Use small letters, digits and underscores, beginning with a letter, and not with pg_.');
	}
}
