import { seededChance } from '../kit/seededChance';
import type { Coverage } from './Coverage';
import { Mutator } from './Mutator';

/** Coverage is asked for once for so many inputs: asking takes longer than trying one. */
const BATCH = 256;
/** As often the newest inputs are taken up as all others together. */
const NEWEST = 50;

export interface Limits {
	seed: number;
	/** How many inputs are tried, or for how many seconds. */
	inputs?: number;
	seconds?: number;
}

export interface Found {
	input: Buffer;
	error: unknown;
}

export interface Outcome {
	inputs: number;
	/** Inputs that reached something new, the seeds that did among them. */
	corpus: Buffer[];
	found?: Found;
}

/** Tries changed inputs until something is found or the limit is reached; what reaches new code is kept and changed further. */
export function fuzzLoop(fuzz: (input: Buffer) => void, { seeds, words, coverage, limits }: { seeds: readonly Buffer[]; words: readonly string[]; coverage: Coverage; limits: Limits }): Outcome {
	const chance = seededChance(limits.seed);
	const mutator = new Mutator(chance, words);
	const corpus: Buffer[] = [];
	const end = limits.seconds === undefined ? Infinity : performance.now() + limits.seconds * 1_000;
	let inputs = 0;
	const one = (all: readonly Buffer[]) => all[Math.floor(chance() * all.length)]!;
	const next = () => mutator.change(chance() < 0.5 ? one(corpus.slice(-NEWEST)) : one(corpus), one(corpus));

	const attempt = (input: Buffer): Found | undefined => {
		inputs++;
		try {
			fuzz(input);
			return undefined;
		} catch (error) {
			return { input, error };
		}
	};
	/** Halves what reached something new, to see which input it was: asking for coverage costs more than trying an input again. */
	const keepNew = (batch: readonly Buffer[]) => {
		batch.forEach(fuzz);
		const isOne = batch.length === 1;
		if (!coverage.takeNew(isOne)) return;
		if (isOne) corpus.push(...batch);
		else [batch.slice(0, batch.length / 2), batch.slice(batch.length / 2)].forEach(keepNew);
	};

	for (const seed of seeds) {
		const found = attempt(seed);
		if (found) return { inputs, corpus, found };
	}
	coverage.takeNew(false);
	// Nearly each of them is new: halving would only cost.
	for (const seed of seeds) keepNew([seed]);
	while (inputs < (limits.inputs ?? Infinity) && performance.now() < end) {
		const batch = Array.from({ length: BATCH }, next);
		for (const input of batch) {
			const found = attempt(input);
			if (found) return { inputs, corpus, found };
		}
		if (coverage.takeNew(false)) keepNew(batch);
	}
	return { inputs, corpus };
}
