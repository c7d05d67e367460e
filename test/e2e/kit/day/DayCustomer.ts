import type { ChatMessage, Customer, SimulatorClient } from '../SimulatorClient';
import type { PlannedCustomer } from './dayPlan';
import { ANSWER } from './DeskPeople';

/** Only against a day that hangs; whoever writes while a provider is out of order waits for its end. */
const PATIENCE_MS = 300_000;
const POLL_MS = 400;

export const GREETING = 'welcome to Example Bikes';
export const CLOSED = 'We are closed now';
export const ORDER_QUESTION = 'send us your order number';
export const GOODBYE = 'Thank you for writing to Example Bikes';
export const SURVEY = 'How satisfied';
const THANKS = 'Thank you for your feedback';
const UNSATISFIED_UNTIL = 3;

const FIRST_WORDS = { order: 'It is about my order', goodbye: 'Thanks, bye', question: 'Do you repair old bikes?', return: 'A return' };

/** One customer of the day, who writes and waits as people do. */
export class DayCustomer {
	readonly plan: PlannedCustomer;
	readonly #phone: Customer;

	private constructor(plan: PlannedCustomer, phone: Customer) {
		this.plan = plan;
		this.#phone = phone;
	}

	static async arrive(plan: PlannedCustomer, simulator: SimulatorClient): Promise<DayCustomer> {
		return new DayCustomer(plan, await simulator.customer(plan.name, { phone: plan.phone }));
	}

	/** Says what it is about; a rule asks for the number of an order. */
	async begin(): Promise<void> {
		const { matter } = this.plan;
		if (matter === 'picture') await this.#phone.send({ type: 'image' });
		else await this.#phone.write(FIRST_WORDS[matter]);
		if (matter !== 'order') return;
		// A person may be faster, where the question of the rule did not go out.
		if ((await this.hears(ORDER_QUESTION, ANSWER)) === ORDER_QUESTION) await this.#phone.write('It is number 48213');
	}

	/** Gets an answer, and is asked how it was. */
	async end(): Promise<void> {
		const { matter, rating, reads } = this.plan;
		if (matter === 'goodbye') {
			await this.hears(GOODBYE);
			return;
		}
		await this.hears(ANSWER);
		if (reads) await this.#phone.open();
		await this.hears(SURVEY);
		if (rating === undefined) return;
		await this.#phone.write(`${rating}/5`);
		if (rating <= UNSATISFIED_UNTIL) {
			await this.hears('Would you like to tell us why?');
			await this.#phone.write('It took too long.');
		}
		await this.hears(THANKS);
	}

	/** Waits for one of these, and says which it was. */
	async hears(...expected: string[]): Promise<string> {
		const deadline = Date.now() + PATIENCE_MS;
		for (;;) {
			const said = await this.said();
			const heard = expected.find((words) => said.some(({ text }) => text.includes(words)));
			if (heard !== undefined) return heard;
			if (Date.now() > deadline) throw new Error(`${this.plan.name} (${this.plan.provider}, ${this.plan.shift}, ${this.plan.matter}) never heard "${expected.join('" or "')}", only: ${said.map(({ text }) => text).join(' | ')}`);
			await new Promise((resolve) => setTimeout(resolve, POLL_MS));
		}
	}

	async chat(): Promise<ChatMessage[]> {
		return await this.#phone.chat();
	}

	/** What came from the desk. */
	async said(): Promise<ChatMessage[]> {
		return (await this.chat()).filter(({ author }) => author === 'business');
	}
}
