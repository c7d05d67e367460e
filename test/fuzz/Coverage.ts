import { Session, type Profiler } from 'node:inspector';

/**
 * Which characters of our own code have been passed, as V8 counts it. Characters, because the blocks in which V8 tells them are drawn
 * anew each time.
 * @see https://chromedevtools.github.io/devtools-protocol/tot/Profiler/#method-startPreciseCoverage
 */
export class Coverage {
	readonly #session = new Session();
	readonly #known: Uint8Array;
	readonly #file: string;

	/** `file`: the only script that is looked at, and `length` how many characters it has. */
	constructor(file: string, length: number) {
		this.#file = file;
		this.#known = new Uint8Array(Math.ceil(length / 4) * 4);
		this.#session.connect();
		this.#session.post('Profiler.enable');
		this.#session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
	}

	/** Whether something was passed since the last call that had never been passed before. It counts as known from then on if `keep`. */
	takeNew(keep: boolean): boolean {
		// Four characters at a time.
		const [passed, known] = [new Uint32Array(this.#passed().buffer), new Uint32Array(this.#known.buffer)];
		let isNew = false;
		for (let at = 0; at < passed.length; at++) {
			if ((passed[at]! & ~known[at]!) === 0) continue;
			isNew = true;
			if (keep) known[at] = known[at]! | passed[at]!;
		}
		return isNew;
	}

	#passed(): Uint8Array {
		let result: Profiler.ScriptCoverage[] = [];
		// Within one process the answer is there when the call returns.
		this.#session.post('Profiler.takePreciseCoverage', (_error, taken) => {
			({ result } = taken);
		});
		const passed = new Uint8Array(this.#known.length);
		for (const { url, functions } of result) if (url.endsWith(this.#file)) paint(passed, functions);
		return passed;
	}
}

/** Marks what was passed: functions and the blocks within them stand from the outside to the inside. */
export function paint(passed: Uint8Array, functions: ReadonlyArray<Pick<Profiler.FunctionCoverage, 'ranges'>>): void {
	for (const { ranges } of functions) for (const { startOffset, endOffset, count } of ranges) passed.fill(count > 0 ? 1 : 0, startOffset, endOffset);
}
