const { EventEmitter } = require('node:events');
const { existsSync } = require('node:fs');
const { DatabaseSync } = require('node:sqlite');

const { BusyTimeout } = require('./busyTimeout.js');
const { openFlags } = require('./openFlags.js');
const { bindParameters } = require('./parameters.js');
const { toRow } = require('./rows.js');
const { CANTOPEN, MISUSE, isWorthWaiting, sqliteError, toSqliteError } = require('./sqliteError.js');

/** Between two tries of a statement that found the file locked. */
const RETRY_AFTER_MS = 5;

/**
 * One connection with `sqlite3`'s callback interface. Statements run in the order in which they were given, each in a
 * turn of the event loop of its own, so that a callback never runs before the call that it belongs to has returned.
 */
class Database extends EventEmitter {
	#handle;
	#queue = [];
	#isDraining = false;
	#busyTimeout = new BusyTimeout();

	constructor(file, flagsOrCallback, maybeCallback) {
		super();
		const flags = typeof flagsOrCallback === 'number' ? flagsOrCallback : openFlags.OPEN_READWRITE | openFlags.OPEN_CREATE;
		const callback = typeof flagsOrCallback === 'function' ? flagsOrCallback : maybeCallback;
		this.filename = file;
		this.open = false;
		this.#enqueue(() => this.#openFile(file, flags), callback, 'open');
	}

	/** Runs a statement for its effect; the callback's `this` has `lastID` and `changes`. */
	run(sql, ...rest) {
		const { given, callback } = splitArguments(rest);
		this.#enqueue(() => this.#execute(sql, given), callback);
		return this;
	}

	/** Runs a statement and calls back with all of its rows. */
	all(sql, ...rest) {
		const { given, callback } = splitArguments(rest);
		this.#enqueue(() => this.#select(sql, given), callback);
		return this;
	}

	/** Closes the connection after the statements that were given before. */
	close(callback) {
		this.#enqueue(() => this.#closeFile(), callback, 'close');
		return this;
	}

	#openFile(file, flags) {
		if (!(flags & openFlags.OPEN_CREATE)) requireFile(file, flags);
		this.#handle = new DatabaseSync(file, {
			readOnly: Boolean(flags & openFlags.OPEN_READONLY),
			timeout: 0,
			// As sqlite3 opens it: foreign keys off until the driver switches them on, "text" allowed for 'text',
			// and the schema table writable after PRAGMA writable_schema, which one of n8n's migrations needs.
			enableForeignKeyConstraints: false,
			enableDoubleQuotedStringLiterals: true,
			defensive: false,
		});
		this.open = true;
		return { context: this, results: [] };
	}

	#closeFile() {
		this.#openHandle().close();
		this.#handle = undefined;
		this.open = false;
		return { context: this, results: [] };
	}

	#execute(sql, given) {
		const { changes, lastInsertRowid } = this.#prepare(sql)?.run(...bindParameters(sql, given)) ?? {};
		return { context: { sql, lastID: Number(lastInsertRowid ?? 0), changes: Number(changes ?? 0) }, results: [] };
	}

	#select(sql, given) {
		const rows = this.#prepare(sql)?.all(...bindParameters(sql, given)) ?? [];
		return { context: { sql }, results: [rows.map(toRow)] };
	}

	/** A statement that sets the waiting time is kept from SQLite, which would block n8n's event loop while it waits. */
	#prepare(sql) {
		const handle = this.#openHandle();
		return this.#busyTimeout.takes(sql) ? undefined : prepareStatement(handle, sql);
	}

	#openHandle() {
		if (!this.#handle) throw sqliteError(MISUSE, 'Database is closed');
		return this.#handle;
	}

	#enqueue(work, callback, event) {
		this.#queue.push({ work, callback, event, since: undefined });
		if (this.#isDraining) return;
		this.#isDraining = true;
		setImmediate(() => this.#drain());
	}

	#drain() {
		const task = this.#queue[0];
		if (!task) {
			this.#isDraining = false;
			return;
		}
		task.since ??= Date.now();
		let outcome;
		try {
			outcome = task.work();
		} catch (error) {
			if (isWorthWaiting(error) && Date.now() - task.since < this.#busyTimeout.milliseconds) {
				setTimeout(() => this.#drain(), RETRY_AFTER_MS);
				return;
			}
			outcome = { error: error.code?.startsWith('SQLITE_') ? error : toSqliteError(error), context: this, results: [] };
		}
		this.#queue.shift();
		setImmediate(() => this.#drain());
		this.#report(task, outcome);
	}

	/** Without a callback an error becomes an `error` event, as with sqlite3: it is never silently dropped. */
	#report({ callback, event }, { error = null, context, results }) {
		if (callback) callback.call(context, error, ...results);
		else if (error) this.emit('error', error);
		if (event && !error) this.emit(event);
	}
}

function splitArguments(rest) {
	const callback = typeof rest.at(-1) === 'function' ? rest.at(-1) : undefined;
	return { given: callback ? rest.slice(0, -1) : rest, callback };
}

/** Node always creates a missing file that it opens for writing; without OPEN_CREATE that must fail. */
function requireFile(file, flags) {
	const isInMemory = file === '' || file === ':memory:' || Boolean(flags & openFlags.OPEN_URI);
	if (!isInMemory && !existsSync(file)) throw sqliteError(CANTOPEN, 'unable to open database file');
}

/** Integers are read as BigInts because Node refuses to read large ones as numbers. A text without a statement does nothing. */
function prepareStatement(handle, sql) {
	try {
		const statement = handle.prepare(sql);
		statement.setReadBigInts(true);
		return statement;
	} catch (error) {
		if (error.code === 'ERR_INVALID_ARG_VALUE') return undefined;
		throw error;
	}
}

module.exports = { Database };
