import { checkout } from '../checkout.ts';
import { DeskError } from '../DeskError.ts';
import { runProgram } from '../runProgram.ts';
import type { SimulatedNumber } from '../Simulator.ts';
import { channelsOf } from './channelsOf.ts';

export interface HistoryOptions {
	home: string;
	packageName: string;
	numbers: readonly SimulatedNumber[];
	log: (line: string) => void;
	signal?: AbortSignal;
}

/** Gives a new desk a week that lies behind it, so that reports, lists and search have something to show. */
export async function addHistory({ home, packageName, numbers, log, signal }: HistoryOptions): Promise<void> {
	log('Writing a week of invented conversations …');
	const startedAt = Date.now();
	try {
		const given = [home, packageName, JSON.stringify(channelsOf(numbers))];
		const written = await runProgram({ program: process.execPath, arguments: [checkout.historyProcess, ...given], cwd: checkout.root, signal });
		log(`${written} conversations in ${((Date.now() - startedAt) / 1000).toFixed(1)} s.`);
	} catch (error) {
		signal?.throwIfAborted();
		const reason = error instanceof Error ? error.message : String(error);
		throw new DeskError(`The invented week could not be written.\n${reason}`, 'npm start -- --reset --empty starts without it.', { cause: error });
	}
}
