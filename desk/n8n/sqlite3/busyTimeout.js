/**
 * How long a statement waits for a locked file. SQLite's own waiting would stop the event loop, and with it the very
 * transaction of this process that holds the lock; here the waiting is done between turns of the loop.
 */

/** What sqlite3 sets on every connection that it opens. */
const DEFAULT_MS = 1000;
const PRAGMA = /^\s*PRAGMA\s+busy_timeout\s*[=(]\s*(\d+)\s*\)?\s*;?\s*$/i;

class BusyTimeout {
	milliseconds = DEFAULT_MS;

	/** Takes over the statement that sets the time; every other statement is not its business. */
	takes(sql) {
		const [, milliseconds] = PRAGMA.exec(sql) ?? [];
		if (milliseconds === undefined) return false;
		this.milliseconds = Number(milliseconds);
		return true;
	}
}

module.exports = { BusyTimeout };
