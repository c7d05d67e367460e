import { setTimeout as sleep } from 'node:timers/promises';

import type { Customer, SimulatorClient } from './SimulatorClient';

export interface Visitor {
	customer: Customer;
	/** Ids of what they wrote. */
	hello: string;
	order?: string;
	bye?: string;
}

/** New customers keep coming, a few at a time; each says hello, asks about an order and says goodbye, whether n8n is there or not. */
export class Crowd {
	readonly visitors: Visitor[] = [];
	readonly #simulator: SimulatorClient;
	readonly #chance: () => number;
	#isOpen = true;
	#isResting = false;
	#count = 0;
	#ended: Promise<unknown> = Promise.resolve();

	constructor(simulator: SimulatorClient, chance: () => number) {
		this.#simulator = simulator;
		this.#chance = chance;
	}

	/** `atOnce` customers write at the same time. */
	start(atOnce: number): void {
		this.#ended = Promise.all(Array.from({ length: atOnce }, async () => await this.#comeOneAfterAnother()));
	}

	/** Nobody writes until they go on, so that what waits for n8n stays bounded however long its start takes. */
	rest(): void {
		this.#isResting = true;
	}

	goOn(): void {
		this.#isResting = false;
	}

	/** Resolves once the last of them has written all. */
	async close(): Promise<void> {
		this.#isOpen = false;
		await this.#ended;
	}

	async #comeOneAfterAnother(): Promise<void> {
		while (this.#isOpen) {
			const number = this.#count++;
			const customer = await this.#simulator.customer(`Visitor ${number}`, { phone: `+49155${String(10_000_000 + number)}` });
			const visitor: Visitor = { customer, hello: await customer.write('Hello') };
			this.visitors.push(visitor);
			await this.#pause();
			visitor.order = await customer.write('Where is my order?');
			await this.#pause();
			visitor.bye = await customer.write('Thanks, bye');
			await this.#pause();
		}
	}

	async #pause(): Promise<void> {
		do await sleep(200 + 1_000 * this.#chance());
		while (this.#isResting);
	}
}
