import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

import { DeskError } from './DeskError.ts';
import { processIdentity } from './processIdentity.ts';

interface Holder {
	pid: number;
	startedAt: string | undefined;
	editorUrl: string;
	simulatorUrl: string;
}

/** Keeps a second desk off the same data. A lock that a killed desk has left is taken over. */
export class DeskLock {
	readonly #file: string;

	private constructor(file: string) {
		this.#file = file;
	}

	static async take(home: string, addresses: { editorUrl: string; simulatorUrl: string }): Promise<DeskLock> {
		// Beside the folder, so that it outlives a reset.
		const file = `${home}.lock`;
		await mkdir(dirname(file), { recursive: true });
		const holder = await runningHolder(file);
		if (holder) {
			throw new DeskError(
				`This desk runs already (process ${holder.pid}): editor ${holder.editorUrl}, simulator ${holder.simulatorUrl}.`,
				`Use that one, or end it first with ctrl-C in its terminal or: kill ${holder.pid}`,
			);
		}
		const own: Holder = { pid: process.pid, startedAt: await processIdentity(process.pid), ...addresses };
		await writeFile(file, JSON.stringify(own));
		return new DeskLock(file);
	}

	async release(): Promise<void> {
		await rm(this.#file, { force: true });
	}
}

async function runningHolder(file: string): Promise<Holder | undefined> {
	const text = await readFile(file, 'utf8').catch(() => undefined);
	const holder = text === undefined ? undefined : parseHolder(text);
	if (!holder) return undefined;
	const identity = await processIdentity(holder.pid);
	return identity !== undefined && identity === holder.startedAt ? holder : undefined;
}

/** A file that was cut short by a full disk locks nobody out. */
function parseHolder(text: string): Holder | undefined {
	try {
		return JSON.parse(text) as Holder;
	} catch {
		return undefined;
	}
}
