import { rm } from 'node:fs/promises';
import { join } from 'node:path';

import { checks } from './checks.ts';
import { checkout } from './checkout.ts';
import { DeskError } from './DeskError.ts';
import { runProgram } from './runProgram.ts';

/** Compiles the package into an empty dist/, so that a file which was removed from the source is not packed any more. */
export async function buildDist(signal?: AbortSignal): Promise<void> {
	await rm(join(checkout.root, 'dist'), { recursive: true, force: true });
	for (const step of checks.build) {
		try {
			await runProgram({ program: process.execPath, arguments: step, cwd: checkout.root, signal });
		} catch (error) {
			signal?.throwIfAborted();
			const reason = error instanceof Error ? error.message : String(error);
			throw new DeskError(`The package does not build.\n${reason}`, 'Mend what is named above and start again.', { cause: error });
		}
	}
}
