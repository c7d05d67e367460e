import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';

/** Field 22 of Linux' process status is when the process started; fields are counted after the name in brackets. */
const START_TIME_AFTER_NAME = 19;

/** When a process started, or undefined when there is none: a number alone may belong to another one by now. */
export async function processIdentity(pid: number): Promise<string | undefined> {
	try {
		if (process.platform !== 'linux') {
			const { stdout } = await promisify(execFile)('ps', ['-o', 'lstart=', '-p', String(pid)]);
			return stdout.trim() || undefined;
		}
		const status = await readFile(`/proc/${pid}/stat`, 'utf8');
		return status.slice(status.lastIndexOf(')') + 2).split(' ')[START_TIME_AFTER_NAME];
	} catch {
		return undefined;
	}
}
