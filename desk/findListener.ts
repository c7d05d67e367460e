import { execFile } from 'node:child_process';
import { readdir, readFile, readlink } from 'node:fs/promises';
import { promisify } from 'node:util';

export interface Listener {
	pid: number;
	command: string;
}

/** The state LISTEN in Linux' table of connections. https://www.kernel.org/doc/html/latest/networking/proc_net_tcp.html */
const LISTEN = '0A';
const SHOWN_WORDS = 3;

/** Names the program behind a port where the system tells it; a guess is never made. */
export async function findListener(port: number): Promise<Listener | undefined> {
	try {
		return process.platform === 'linux' ? await findInProc(port) : await findWithLsof(port);
	} catch {
		return undefined;
	}
}

async function findInProc(port: number): Promise<Listener | undefined> {
	const tables = await Promise.all(['/proc/net/tcp', '/proc/net/tcp6'].map(async (table) => await readFile(table, 'utf8').catch(() => '')));
	const suffix = `:${port.toString(16).toUpperCase().padStart(4, '0')}`;
	const rows = tables.join('\n').split('\n').map((line) => line.trim().split(/\s+/));
	const sockets = rows.filter(([, local, , state]) => local?.endsWith(suffix) && state === LISTEN).map((row) => `socket:[${row[9]}]`);
	if (sockets.length === 0) return undefined;
	for (const pid of (await readdir('/proc')).filter((name) => /^\d+$/.test(name))) {
		if (await holdsOneOf(pid, sockets)) return { pid: Number(pid), command: await commandOf(pid) };
	}
	return undefined;
}

/** Node calls all of its processes the same; the command line tells them apart. */
async function commandOf(pid: string): Promise<string> {
	const words = (await readFile(`/proc/${pid}/cmdline`, 'utf8')).split('\0').filter(Boolean);
	const command = words.slice(0, SHOWN_WORDS).join(' ');
	return command || (await readFile(`/proc/${pid}/comm`, 'utf8')).trim();
}

async function holdsOneOf(pid: string, sockets: string[]): Promise<boolean> {
	const files = await readdir(`/proc/${pid}/fd`).catch(() => []);
	const targets = await Promise.all(files.map(async (file) => await readlink(`/proc/${pid}/fd/${file}`).catch(() => '')));
	return targets.some((target) => sockets.includes(target));
}

async function findWithLsof(port: number): Promise<Listener | undefined> {
	const { stdout } = await promisify(execFile)('lsof', ['-nP', `-iTCP:${port}`, '-sTCP:LISTEN', '-Fpc']);
	const [, pid, command] = /^p(\d+)\nc(.*)$/m.exec(stdout) ?? [];
	return pid && command ? { pid: Number(pid), command } : undefined;
}
