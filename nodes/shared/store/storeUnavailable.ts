/** The store cannot be used at all: what happened is the message, the way out is the advice. Holds no data of people. */
export class StoreUnavailable extends Error {
	readonly advice: string;

	constructor(message: string, advice: string, options?: ErrorOptions) {
		super(message, options);
		this.name = 'StoreUnavailable';
		this.advice = advice;
	}
}
