import { readdir, readFile } from 'node:fs/promises';

/** Linux counts in hundredths of a second. */
const TICK_MS = 10;
/** Fields of /proc/<pid>/stat after the name in brackets: process group, user time, system time. https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html */
const GROUP = 2;
const USER = 11;
const SYSTEM = 12;

/** Milliseconds of processor that a process and those it started have taken so far; NaN where the system does not tell. */
export async function processorTime(leader: number): Promise<number> {
	const names = await readdir('/proc').catch(() => []);
	const all = await Promise.all(names.filter((name) => /^\d+$/.test(name)).map(async (pid) => await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')));
	const fields = all.map((status) => status.slice(status.lastIndexOf(')') + 2).split(' '));
	const group = fields.filter((row) => row[GROUP] === String(leader));
	return group.length === 0 ? Number.NaN : group.reduce((sum, row) => sum + (Number(row[USER]) + Number(row[SYSTEM])) * TICK_MS, 0);
}
