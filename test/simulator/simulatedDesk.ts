import { startSimulator, type Simulator, type SimulatorOptions } from '../../simulator/startSimulator';
import { startReceiver, type WebhookReceiver } from './webhookReceiver';

/** The parts of an answer that tests look at; JSON of any shape. */
export interface Answer {
	status: number;
	body: Json;
}

export interface Json {
	[key: string]: Json;
}

/** Reads a part of an answer that must be a text. */
export function textOf(value: unknown): string {
	if (typeof value !== 'string') throw new Error(`Expected a text, got ${JSON.stringify(value)}.`);
	return value;
}

/** Reads a part of an answer that may be a list. */
export const listOf = (value: unknown): Json[] => (Array.isArray(value) ? (value as Json[]) : []);

export const WABA = '220000000000001';
export const NUMBER = '330000000000001';
export const ADA = '4915112345678';

/** A simulator with one business, one number and its receiver, and short words for what tests do with them. */
export interface SimulatedDesk {
	simulator: Simulator;
	receiver: WebhookReceiver;
	token: string;
	appSecret: string;
	ada: string;
	graph(method: string, path: string, body?: unknown, token?: string): Promise<Answer>;
	control(method: string, path: string, body?: unknown): Promise<Answer>;
	send(message: object): Promise<Answer>;
	adaWrites(message: Record<string, unknown>): Promise<string>;
	/** Values of the webhooks received so far. */
	values(): Json[];
	statuses(): Json[];
	close(): Promise<void>;
}

async function answerOf(response: Response): Promise<Answer> {
	const text = await response.text();
	return { status: response.status, body: text === '' ? {} : (JSON.parse(text) as Json) };
}

export async function openDesk(options: Partial<SimulatorOptions> = {}): Promise<SimulatedDesk> {
	const receiver = await startReceiver();
	const token = ['EAA', 'desk', 'token'].join('');
	const appSecret = 'a'.repeat(16) + 'b'.repeat(16);
	const simulator = await startSimulator({
		accounts: [{ wabaId: WABA, appId: '110000000000001', appSecret, accessToken: token }],
		numbers: [
			{ phoneNumberId: NUMBER, displayPhoneNumber: '+1 555 078 3881', verifiedName: 'Example Desk', wabaId: WABA, callbackUrl: receiver.url, verifyToken: receiver.verifyToken },
		],
		customers: [{ name: 'Ada', phone: ADA }],
		settings: { sentAfterMs: 1, deliveredAfterMs: 2, webhookRetriesMs: [5, 10, 20], templateReviewMs: 10 },
		...options,
	});
	const call = async (method: string, path: string, body: unknown, headers: Record<string, string>): Promise<Answer> =>
		answerOf(
			await fetch(simulator.url + path, {
				method,
				headers: { ...headers, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
				...(body === undefined ? {} : { body: JSON.stringify(body) }),
			}),
		);
	const control: SimulatedDesk['control'] = (method, path, body) => call(method, `/simulator${path}`, body, {});
	const customers = await control('GET', '/customers');
	const ada = textOf(listOf(customers.body['customers'])[0]?.['id']);
	const graph: SimulatedDesk['graph'] = (method, path, body, by = token) => call(method, `/v25.0${path}`, body, { authorization: `Bearer ${by}` });
	const values = (): Json[] =>
		receiver.received.flatMap(({ body }) => {
			const payload = JSON.parse(body) as { entry: Array<{ changes: Array<{ value: Json }> }> };
			return payload.entry.flatMap(({ changes }) => changes.map(({ value }) => value));
		});
	return {
		simulator,
		receiver,
		token,
		appSecret,
		ada,
		graph,
		control,
		send: (message) => graph('POST', `/${NUMBER}/messages`, { messaging_product: 'whatsapp', to: `+${ADA}`, ...message }),
		async adaWrites(message) {
			const written = await control('POST', `/customers/${ada}/messages`, { to: NUMBER, wait: true, ...message });
			return textOf(written.body['id']);
		},
		values,
		statuses: () => values().flatMap((value) => listOf(value['statuses'])),
		async close() {
			await simulator.close();
			await receiver.close();
		},
	};
}
