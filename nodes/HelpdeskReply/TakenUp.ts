import type { IDataObject } from 'n8n-workflow';

import type { Desk } from '../shared/n8n/desk/Desk';

const idIn = (part: unknown): string | undefined => {
	const { id } = (typeof part === 'object' && part !== null ? part : {}) as IDataObject;
	return typeof id === 'string' ? id : undefined;
};

/** The greeting, out-of-hours message or survey that an earlier node has taken up for an item. */
export class TakenUp {
	readonly #desk: Desk;
	readonly #message: string | undefined;
	readonly #survey: string | undefined;
	#hasBegun = false;

	constructor(desk: Desk) {
		this.#desk = desk;
		this.#message = idIn(desk.json.automaticMessage);
		this.#survey = idIn(desk.json.survey);
	}

	/** To be called right before it is sent; false where another execution sends it. A try in the editor always sends. */
	async begin(): Promise<boolean> {
		if (this.#message === undefined) return true;
		const begun = await this.#desk.store.automaticMessages.begin(this.#message);
		if (begun === 'now') this.#hasBegun = true;
		return begun !== 'elsewhere' || this.#desk.context.getMode() === 'manual';
	}

	/** It certainly did not go out now, so it can be sent after all; unless an earlier execution may have sent it. */
	async release(reason: string): Promise<void> {
		const { automaticMessages, surveys } = this.#desk.store;
		if (this.#message !== undefined) await automaticMessages.release(this.#message, this.#hasBegun);
		if (this.#survey !== undefined) await surveys.release(this.#survey, reason);
	}
}
