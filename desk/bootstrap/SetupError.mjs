/** A failure that the person at the terminal can mend: what happened, and the way out. */
export class SetupError extends Error {
	constructor(whatHappened, wayOut) {
		super(`${whatHappened}\n${wayOut}`);
		this.name = 'SetupError';
	}
}
