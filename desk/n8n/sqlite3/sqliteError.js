/** n8n recognises failures by the code and the wording that `sqlite3` gives them, so Node's errors are put into that form. */

/** SQLite's primary result codes in the order of their numbers. https://www.sqlite.org/rescode.html */
const RESULT_CODES = [
	'OK', 'ERROR', 'INTERNAL', 'PERM', 'ABORT', 'BUSY', 'LOCKED', 'NOMEM', 'READONLY', 'INTERRUPT',
	'IOERR', 'CORRUPT', 'NOTFOUND', 'FULL', 'CANTOPEN', 'PROTOCOL', 'EMPTY', 'SCHEMA', 'TOOBIG', 'CONSTRAINT',
	'MISMATCH', 'MISUSE', 'NOLFS', 'AUTH', 'FORMAT', 'RANGE', 'NOTADB',
];
const ERROR = 1;
const BUSY = 5;
const CANTOPEN = 14;
const MISUSE = 21;
const RANGE = 25;

/** Extended result codes carry the primary one in their lowest byte. */
function primaryCode(extendedCode) {
	return extendedCode & 0xff;
}

function sqliteError(errno, reason, cause) {
	const code = `SQLITE_${RESULT_CODES[errno] ?? 'ERROR'}`;
	return Object.assign(new Error(`${code}: ${reason}`, { cause }), { errno, code });
}

/** Node knows a wrong parameter name as an error of its own; SQLite would have called it out of range. */
function toSqliteError(error) {
	if (typeof error?.errcode === 'number') return sqliteError(primaryCode(error.errcode), error.message, error);
	if (/^Unknown named parameter/.test(error?.message)) return sqliteError(RANGE, 'column index out of range', error);
	return sqliteError(ERROR, error?.message ?? String(error), error);
}

/** Only the plain code is worth another try: its extended forms (a stale snapshot, a recovery) do not pass by waiting. */
function isWorthWaiting(error) {
	return error?.errcode === BUSY;
}

module.exports = { CANTOPEN, MISUSE, isWorthWaiting, sqliteError, toSqliteError };
