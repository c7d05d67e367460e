/** A failure that is explained to the person at the terminal: what happened, and the way out. Anything else is a bug. */
export class DeskError extends Error {
	readonly wayOut: string;

	constructor(whatHappened: string, wayOut: string, options?: ErrorOptions) {
		super(`${whatHappened}\n${wayOut}`, options);
		this.name = 'DeskError';
		this.wayOut = wayOut;
	}
}
