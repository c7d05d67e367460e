/**
 * The entry n8n's database driver loads in place of the native `sqlite3` module, whose prebuilt binary is not on the
 * npm registry and which would otherwise need a compiler on every machine.
 */
const { Database } = require('./database.js');
const { openFlags } = require('./openFlags.js');

/** sqlite3 adds JavaScript stack traces when it is verbose; here errors are made on the JavaScript side and have one. */
function verbose() {
	return module.exports;
}

module.exports = { ...openFlags, Database, verbose };
