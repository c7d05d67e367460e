import { setTimeout as sleep } from 'node:timers/promises';
import { isBusy } from './sqliteFailure';

const FIRST_WAIT_MS = 1;
const LONGEST_WAIT_MS = 16;

/**
 * Tries again while another connection holds the lock. SQLite's own busy timeout would block the thread, and with it the
 * very transaction it waits for when that runs in the same process.
 */
export async function retryWhileBusy<T>(attempt: () => T, patienceMs: number): Promise<T> {
	let waited = 0;
	for (let wait = FIRST_WAIT_MS; ; wait = Math.min(wait * 2, LONGEST_WAIT_MS)) {
		try {
			return attempt();
		} catch (error) {
			if (!isBusy(error) || waited >= patienceMs) throw error;
		}
		await sleep(wait);
		waited += wait;
	}
}
