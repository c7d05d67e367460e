import { StoreUnavailable } from '../storeUnavailable';
import type { PostgresSettings } from './postgresSettings';

interface Explanation {
	happened: string;
	advice: string;
}

const CHECK_TLS = 'Choose "Require" to encrypt without checking the certificate, or give the certificate of the authority that signed it.';
const UNREACHABLE = 'Check host and port, that PostgreSQL runs, and that no firewall is between.';
const RIGHTS = 'Give the user the right to create the schema, or create it as an administrator: CREATE SCHEMA … AUTHORIZATION <user>.';

/** SQLSTATEs. @see https://www.postgresql.org/docs/current/errcodes-appendix.html */
const FAILURES: Record<string, Explanation> = {
	'28P01': { happened: 'refused the user or the password', advice: 'Check user and password.' },
	'28000': { happened: 'does not let this user in from here', advice: 'Check the user, whether the server demands TLS, and its file pg_hba.conf.' },
	'3D000': { happened: 'has no database of this name', advice: 'Check the name, or create the database: CREATE DATABASE …' },
	'42501': { happened: 'does not give this user the rights that the help desk needs', advice: RIGHTS },
	'42P01': { happened: 'has lost tables of the help desk', advice: 'Restore the backup. If the schema was removed on purpose, restart n8n, so that it is created anew.' },
	'3F000': { happened: 'has lost the schema of the help desk', advice: 'Restore the backup. If the schema was removed on purpose, restart n8n, so that it is created anew.' },
	'53300': { happened: 'has no connection left', advice: 'Make the pool smaller, or raise max_connections on the server.' },
	'53100': { happened: 'cannot write: its disk is full', advice: 'Free some space on the disk of the server. Nothing was half-written.' },
	'53200': { happened: 'ran out of memory', advice: 'Raise max_locks_per_transaction or the memory of the server.' },
	'25006': { happened: 'is read-only (a replica, perhaps)', advice: 'Give the address of the primary server.' },
	'57P03': { happened: 'is starting or stopping', advice: 'Wait a moment; the help desk connects again by itself.' },
	'40001': { happened: 'is so busy that the change did not get through', advice: 'Try again; nothing was half-written.' },
	'40P01': { happened: 'is so busy that the change did not get through', advice: 'Try again; nothing was half-written.' },
	ENOTFOUND: { happened: 'cannot be reached: nobody knows this host', advice: UNREACHABLE },
	EAI_AGAIN: { happened: 'cannot be reached: the name of the host cannot be looked up now', advice: UNREACHABLE },
	ECONNREFUSED: { happened: 'cannot be reached: nobody listens there', advice: UNREACHABLE },
	EHOSTUNREACH: { happened: 'cannot be reached: there is no way to this host', advice: UNREACHABLE },
	ENETUNREACH: { happened: 'cannot be reached: there is no way to this host', advice: UNREACHABLE },
	ETIMEDOUT: { happened: 'cannot be reached: it does not answer', advice: UNREACHABLE },
	DEPTH_ZERO_SELF_SIGNED_CERT: { happened: 'shows a certificate that it signed itself', advice: CHECK_TLS },
	SELF_SIGNED_CERT_IN_CHAIN: { happened: 'shows a certificate of an unknown authority', advice: CHECK_TLS },
	UNABLE_TO_VERIFY_LEAF_SIGNATURE: { happened: 'shows a certificate of an unknown authority', advice: CHECK_TLS },
	UNABLE_TO_GET_ISSUER_CERT_LOCALLY: { happened: 'shows a certificate of an unknown authority', advice: CHECK_TLS },
	CERT_HAS_EXPIRED: { happened: 'shows a certificate that has expired', advice: 'Renew the certificate of the server.' },
	ERR_TLS_CERT_ALTNAME_INVALID: { happened: 'shows the certificate of another host', advice: 'Give the host by the name that its certificate carries.' },
	ERR_OSSL_PEM_NO_START_LINE: { happened: 'cannot be checked: the certificate of the authority is not one', advice: 'Paste the whole PEM text, from BEGIN CERTIFICATE to END CERTIFICATE.' },
};

/** What pg says without a code. */
const BY_MESSAGE: Array<[RegExp, Explanation]> = [
	[/does not support SSL/, { happened: 'offers no encryption', advice: 'Turn TLS on at the server, or choose "Off" where the way to it is safe.' }],
	[/password must be a string|no password/i, { happened: 'asks for a password', advice: 'Fill in the password.' }],
	[/timeout exceeded when trying to connect|timeout expired/, { happened: 'gave no connection in time', advice: 'Check that it runs. If it does, all connections of the pool were busy: make the pool larger.' }],
];

const LOST_CODES = new Set(['ECONNRESET', 'EPIPE', '57P01', '57P02', '08006', '08003']);
const LOST_MESSAGE = /Connection terminated|connection error and is not queryable|Client was closed/;

/** Whether the connection broke under a transaction; another one may work at once. */
export function isConnectionLost(error: unknown): boolean {
	return LOST_CODES.has(codeOf(error) ?? '') || LOST_MESSAGE.test(messageOf(error));
}

/** Puts what PostgreSQL or the network reported into words. Never names the password, nor the values of a statement. */
export function explainFailure(error: unknown, { host, port, database, user }: PostgresSettings): unknown {
	if (error instanceof StoreUnavailable) return error;
	const code = codeOf(error);
	const explanation = FAILURES[code ?? ''] ?? BY_MESSAGE.find(([pattern]) => pattern.test(messageOf(error)))?.[1];
	const address = `The PostgreSQL database "${database}" at ${host}:${port} (user "${user}")`;
	if (explanation) return new StoreUnavailable(`${address} ${explanation.happened}.`, explanation.advice);
	if (isConnectionLost(error)) return new StoreUnavailable(`${address} broke the connection.`, 'Check that it runs; the help desk connects again by itself.');
	// What the server adds to its message holds the values of the row: people's data.
	return isServerError(error) ? new Error(`PostgreSQL refused a statement of the help desk (${code}): ${messageOf(error)}`) : error;
}

export function codeOf(error: unknown): string | undefined {
	const code: unknown = typeof error === 'object' && error !== null ? Reflect.get(error, 'code') : undefined;
	return typeof code === 'string' ? code : undefined;
}

function messageOf(error: unknown): string {
	return error instanceof Error ? error.message : '';
}

function isServerError(error: unknown): boolean {
	return error instanceof Error && 'severity' in error;
}
