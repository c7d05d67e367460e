/** How fast things may begin, and how many may be under way. */
export interface Pace {
	/** Milliseconds between the beginning of one and of the next. */
	everyMs: number;
	mostAtOnce: number;
}

interface Clock {
	now: () => number;
	sleep: (ms: number) => Promise<void>;
}

/** Lets things begin one after the other at a pace, while several may be under way. Asked by one at a time. */
export class Turns {
	readonly #clock: Clock;
	#next = 0;
	#underWay = 0;
	#freed: () => void = () => undefined;

	constructor(clock: Clock) {
		this.#clock = clock;
	}

	/** Waits for a turn; to be given back by `end`. */
	async take({ everyMs, mostAtOnce }: Pace): Promise<void> {
		while (this.#underWay >= Math.max(1, mostAtOnce)) await new Promise<void>((resolve) => (this.#freed = resolve));
		const wait = this.#next - this.#clock.now();
		if (wait > 0) await this.#clock.sleep(wait);
		this.#next = Math.max(this.#next, this.#clock.now()) + everyMs;
		this.#underWay += 1;
	}

	end(): void {
		this.#underWay -= 1;
		this.#freed();
	}
}
