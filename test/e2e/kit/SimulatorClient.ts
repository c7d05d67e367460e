export interface ChatMessage {
	id: string;
	author: 'customer' | 'business';
	kind: string;
	text: string;
	state?: string;
	/** As the phone got it, by its kind. */
	content: Record<string, unknown>;
	/** The id of the message that it answers. */
	quotes?: string;
	reactions: { customer?: string; business?: string };
}

interface Delivery {
	id: string;
	/** Ids of the messages and receipts inside. */
	about: string[];
	attempts: Array<{ response?: string }>;
	[field: string]: unknown;
}

/** Plays customers over the simulator's HTTP interface. */
export class SimulatorClient {
	readonly #url: string;
	readonly phoneNumberId: string;

	constructor(url: string, phoneNumberId: string) {
		this.#url = url;
		this.phoneNumberId = phoneNumberId;
	}

	async customer(name: string, contact: { phone?: string; userId?: string; username?: string }): Promise<Customer> {
		const { id } = await this.post<{ id: string }>('/simulator/customers', { name, ...contact });
		return new Customer(this, id);
	}

	async get<T>(path: string): Promise<T> {
		return await this.#call<T>(path);
	}

	async post<T>(path: string, body: unknown = {}): Promise<T> {
		return await this.#call<T>(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
	}

	async patch<T>(path: string, body: unknown): Promise<T> {
		return await this.#call<T>(path, { method: 'PATCH', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
	}

	async deliveries(): Promise<Delivery[]> {
		return (await this.get<{ webhooks: Delivery[] }>('/simulator/webhooks')).webhooks;
	}

	async #call<T>(path: string, init?: RequestInit): Promise<T> {
		const response = await fetch(this.#url + path, init);
		const text = await response.text();
		if (!response.ok) throw new Error(`${init?.method ?? 'GET'} ${path}: ${response.status} ${text}`);
		return JSON.parse(text) as T;
	}
}

/** One person with a phone. */
export class Customer {
	readonly id: string;
	readonly #simulator: SimulatorClient;
	#seen = 0;

	constructor(simulator: SimulatorClient, id: string) {
		this.#simulator = simulator;
		this.id = id;
	}

	/** Writes and waits until the webhook was delivered. */
	async write(text: string): Promise<string> {
		return await this.send({ type: 'text', text: { body: text } });
	}

	async press(messageId: string, id: string): Promise<string> {
		return await this.send({ type: 'interactive', reply: { messageId, id } });
	}

	async send(message: object): Promise<string> {
		const path = `/simulator/customers/${this.id}/messages`;
		return (await this.#simulator.post<{ id: string }>(path, { to: this.#simulator.phoneNumberId, wait: true, ...message })).id;
	}

	/** The next messages from the business, as they are on the phone. */
	async nextReplies(count = 1, timeoutMs = 20_000): Promise<ChatMessage[]> {
		const query = new URLSearchParams({
			number: this.#simulator.phoneNumberId,
			after: String(this.#seen),
			count: String(count),
			timeoutMs: String(timeoutMs),
		});
		const { messages } = await this.#simulator.get<{ messages: ChatMessage[] }>(`/simulator/customers/${this.id}/replies?${query}`);
		this.#seen += messages.length;
		return messages;
	}

	async chat(): Promise<ChatMessage[]> {
		const path = `/simulator/customers/${this.id}/chat?number=${this.#simulator.phoneNumberId}`;
		return (await this.#simulator.get<{ messages: ChatMessage[] }>(path)).messages;
	}

	/** Opens the chat, so that what is in it counts as read. */
	async open(): Promise<void> {
		await this.#simulator.post(`/simulator/customers/${this.id}/open`, { number: this.#simulator.phoneNumberId });
	}
}
