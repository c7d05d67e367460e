import { setImmediate as nextTurn } from 'node:timers/promises';

/** Lets one at a time through, in the order of arrival, and lets the rest of the process breathe between two. */
export class Turnstile {
	private occupied = false;
	private readonly queue: Array<() => void> = [];

	async enter(): Promise<void> {
		if (!this.occupied) {
			this.occupied = true;
			return;
		}
		await new Promise<void>((resolve) => this.queue.push(resolve));
		await nextTurn();
	}

	leave(): void {
		const next = this.queue.shift();
		if (next) next();
		else this.occupied = false;
	}
}
