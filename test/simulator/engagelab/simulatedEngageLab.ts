import { startSimulator, type Simulator } from '../../../simulator/startSimulator';
import type { EngageLabDeskOrder } from '../../../simulator/engagelab/engageLabDesk';
import { startReceiver, type WebhookReceiver } from '../webhookReceiver';

export const KEY = 'a dev key of nobody';
export const WORD = 'a dev word of nobody';
export const OWN = '+14155550111';
export const NUMBER = 'engagelab-14155550111';
export const ANA = '4915550000001';

/** Long enough that only a turn of the clock ends a review. */
export const REVIEW_MS = 60_000;

type Fields = Record<string, unknown>;

export interface EngageLabAnswer {
	status: number;
	body: Fields;
}

interface Row extends Fields {
	message_id?: string;
	status?: { message_status: string; error_code: number } & Fields;
	response?: { event: string; response_data: Fields };
	notification?: { event: string; notification_data: Fields };
}

/** A simulator with one EngageLab account, one number and its receiver, and short words for what tests do with them. */
export interface SimulatedEngageLab {
	simulator: Simulator;
	receiver: WebhookReceiver;
	/** Id of Ana, who is on WhatsApp. */
	ana: string;
	api(method: string, path: string, body?: unknown, credentials?: string): Promise<EngageLabAnswer>;
	control(method: string, path: string, body?: unknown): Promise<EngageLabAnswer>;
	/** A message to Ana. */
	send(body: Fields, more?: Fields): Promise<EngageLabAnswer>;
	anaWrites(message: Fields): Promise<string>;
	/** All rows of all callbacks so far. */
	rows(): Row[];
	/** Waits until there is such a row. */
	untilRow(about: string, suits: (row: Row) => boolean): Promise<Row>;
	untilStatus(word: string): Promise<Row>;
	/** What EngageLab said of a message so far, in order. */
	statuses(messageId?: unknown): string[];
	close(): Promise<void>;
}

interface EngageLabTestOrder extends Partial<Omit<EngageLabDeskOrder, 'callback'>> {
	/** Settings beside the address, which is the receiver's; `none` leaves it unset. */
	callback?: Omit<NonNullable<EngageLabDeskOrder['callback']>, 'url'> | 'none';
}

export const text = (body = 'Hello'): Fields => ({ type: 'text', text: { body } });

export async function openEngageLab(order: EngageLabTestOrder = {}): Promise<SimulatedEngageLab> {
	const receiver = await startReceiver();
	const { account, callback, numbers } = order;
	const simulator = await startSimulator({
		engagelab: { account: { devKey: KEY, devSecret: WORD, ...account }, numbers: numbers ?? [{ phone: OWN, name: 'Example Bikes' }], ...(callback === 'none' ? {} : { callback: { ...callback, url: receiver.url } }) },
		customers: [{ name: 'Ana Example', phone: ANA }],
		settings: { sentAfterMs: 1, deliveredAfterMs: 2, templateReviewMs: REVIEW_MS },
	});
	const call = async (path: string, method: string, body: unknown, headers: Record<string, string>): Promise<EngageLabAnswer> => {
		const written = body === undefined || typeof body === 'string' ? body : JSON.stringify(body);
		const response = await fetch(simulator.url + path, { method, headers: { 'content-type': 'application/json', ...headers }, ...(written === undefined ? {} : { body: written }) });
		const answered = await response.text();
		return { status: response.status, body: answered === '' ? {} : (JSON.parse(answered) as Fields) };
	};
	const control: SimulatedEngageLab['control'] = (method, path, body) => call(`/simulator${path}`, method, body, {});
	const api: SimulatedEngageLab['api'] = (method, path, body, credentials = `${KEY}:${WORD}`) =>
		call(`/engagelab${path}`, method, body, { authorization: `Basic ${Buffer.from(credentials).toString('base64')}` });
	const ana = ((await control('GET', '/customers')).body['customers'] as Array<{ id: string }>)[0]!.id;
	const rows = (): Row[] => receiver.received.flatMap(({ body }) => (JSON.parse(body) as { rows: Row[] }).rows);
	const untilRow: SimulatedEngageLab['untilRow'] = async (about, suits) => {
		for (let tries = 0; tries < 300; tries++) {
			const found = rows().find(suits);
			if (found) return found;
			await new Promise((resolve) => setTimeout(resolve, 10));
		}
		throw new Error(`No row of ${about} came; there were ${JSON.stringify(rows())}.`);
	};
	return {
		simulator,
		receiver,
		ana,
		api,
		control,
		send: (body, more) => api('POST', '/v1/messages', { from: OWN, to: [ANA], body, ...more }),
		async anaWrites(message) {
			const { body } = await control('POST', `/customers/${ana}/messages`, { to: NUMBER, wait: true, ...message });
			if (typeof body['id'] !== 'string') throw new Error(JSON.stringify(body));
			return body['id'];
		},
		rows,
		untilRow,
		untilStatus: (word) => untilRow(word, ({ status }) => status?.message_status === word),
		statuses: (messageId) => rows().flatMap(({ status, message_id: id }) => (status && (messageId === undefined || id === messageId) ? [status.message_status] : [])),
		async close() {
			await simulator.close();
			await receiver.close();
		},
	};
}
