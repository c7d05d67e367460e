import { readdir, readFile, writeFile } from 'node:fs/promises';

const BYTES_PER_KILOBYTE = 1024;
/** https://docs.kernel.org/filesystems/proc.html: what a process has had at most begins anew at what it has. */
const FORGET_PEAK = '5';

/** Whether this system tells how much memory a process has had at most. */
const TELLS_MEMORY = process.platform === 'linux';

/** How much more memory the processes of a group, added up, have at most while something is done than they have before. `group`: the id of its first process. */
export async function memoryGrowth(group: number, work: () => Promise<void>): Promise<number> {
	const before = TELLS_MEMORY ? await peaks(group, true) : 0;
	await work();
	return TELLS_MEMORY ? (await peaks(group, false)) - before : 0;
}

async function peaks(group: number, anew: boolean): Promise<number> {
	let sum = 0;
	for (const pid of (await readdir('/proc')).filter((name) => /^\d+$/.test(name))) {
		try {
			// The name of the program may hold anything; the group is the third field behind it.
			const [, , inGroup] = (await readFile(`/proc/${pid}/stat`, 'utf8')).replace(/^.*\) /s, '').split(' ');
			if (Number(inGroup) !== group) continue;
			if (anew) await writeFile(`/proc/${pid}/clear_refs`, FORGET_PEAK);
			const peak = /^VmHWM:\s+(\d+) kB$/m.exec(await readFile(`/proc/${pid}/status`, 'utf8'));
			sum += Number(peak?.[1] ?? 0) * BYTES_PER_KILOBYTE;
		} catch {
			// It has ended meanwhile.
		}
	}
	return sum;
}
