import { describeOnPostgres } from '../../shared/store/postgres/describeOnPostgres';

/** The Redis program that the test run has found on this machine. */
export const REDIS_PATH = process.env['REDIS_PATH'];

/** `describe` where there are PostgreSQL and a Redis to start; elsewhere the tests are skipped, and that is said loudly. */
export function describeInQueueMode(name: string, tests: () => void): void {
	if (REDIS_PATH) return describeOnPostgres(name, tests);
	// Jest shows no console of a file whose tests are all skipped.
	process.stderr.write(`\nSKIPPED "${name}": no redis-server is on this machine. Install one (Debian: apt-get install redis-server), or name it in REDIS_PATH.\n\n`);
	describe.skip(name, tests);
}
