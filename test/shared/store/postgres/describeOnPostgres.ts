import { execFileSync } from 'node:child_process';
import { TEST_SERVER } from './testServer';

const TRY_TO_CONNECT = `
	const { Client } = require('pg');
	const client = new Client({ ...JSON.parse(process.argv[1]), connectionTimeoutMillis: 3000 });
	client.connect().then(() => client.end()).then(() => process.exit(0), () => process.exit(1));
`;

/** Whether it answers; jest must know before the first test, so this waits. */
function answers(): boolean {
	const { host, port, database, user, password } = TEST_SERVER;
	try {
		execFileSync(process.execPath, ['-e', TRY_TO_CONNECT, JSON.stringify({ host, port, database, user, password })], { cwd: __dirname, stdio: 'ignore' });
		return true;
	} catch {
		return false;
	}
}

/** `describe` where PostgreSQL answers; elsewhere the tests are skipped, and that is said loudly. */
export function describeOnPostgres(name: string, tests: () => void): void {
	if (answers()) return describe(name, tests);
	const { host, port, database } = TEST_SERVER;
	// Jest shows no console of a file whose tests are all skipped.
	process.stderr.write(`\nSKIPPED "${name}": no PostgreSQL answers at ${host}:${port}/${database}. Start one, or name one in DATABASE_URL.\n\n`);
	describe.skip(name, tests);
}
