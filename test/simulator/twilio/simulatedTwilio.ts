import { startSimulator, type Simulator } from '../../../simulator/startSimulator';
import { startReceiver, type WebhookReceiver } from '../webhookReceiver';

export const ACCOUNT = `AC${'0'.repeat(31)}1`;
export const TOKEN = 'an auth token of nobody';
export const OWN = '+14155550100';
export const NUMBER = 'twilio-14155550100';
export const ANA = '4915550000001';
/** Long enough that only a turn of the clock ends a review. */
export const REVIEW_MS = 60_000;

type Fields = Record<string, unknown>;

export interface TwilioAnswer {
	status: number;
	body: Fields;
}

/** A simulator with one Twilio account, one number and its receiver, and short words for what tests do with them. */
export interface SimulatedTwilio {
	simulator: Simulator;
	receiver: WebhookReceiver;
	/** Id of Ana, who is on WhatsApp. */
	ana: string;
	form(method: string, path: string, parameters?: Record<string, string>, credentials?: string): Promise<TwilioAnswer>;
	json(method: string, path: string, body?: unknown): Promise<TwilioAnswer>;
	control(method: string, path: string, body?: unknown): Promise<TwilioAnswer>;
	/** A message to Ana. */
	send(parameters: Record<string, string>): Promise<TwilioAnswer>;
	anaWrites(message: Fields): Promise<string>;
	/** Callbacks so far, as parameters. */
	callbacks(): Array<Record<string, string>>;
	/** Waits until a message has got so far, and gives the callback of it. */
	untilStatus(status: string): Promise<Record<string, string>>;
	close(): Promise<void>;
}

export const messagesPath = `/2010-04-01/Accounts/${ACCOUNT}/Messages`;

export async function openTwilio(): Promise<SimulatedTwilio> {
	const receiver = await startReceiver();
	const simulator = await startSimulator({
		twilio: { account: { sid: ACCOUNT, authToken: TOKEN }, numbers: [{ phone: OWN, name: 'Example Bikes', callbackUrl: `${receiver.url}#rc=2&rp=ct,5xx`, statusCallbackUrl: receiver.url }] },
		customers: [{ name: 'Ana Example', phone: ANA }],
		settings: { sentAfterMs: 1, deliveredAfterMs: 2, templateReviewMs: REVIEW_MS },
	});
	const call = async (path: string, init: RequestInit): Promise<TwilioAnswer> => {
		const response = await fetch(simulator.url + path, init);
		const text = await response.text();
		return { status: response.status, body: text === '' ? {} : (JSON.parse(text) as Fields) };
	};
	const signIn = (credentials = `${ACCOUNT}:${TOKEN}`): Record<string, string> => ({ authorization: `Basic ${Buffer.from(credentials).toString('base64')}` });
	const control: SimulatedTwilio['control'] = (method, path, body) =>
		call(`/simulator${path}`, { method, ...(body === undefined ? {} : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }) });
	const form: SimulatedTwilio['form'] = (method, path, parameters, credentials) =>
		call(`/twilio${path}`, { method, headers: signIn(credentials), ...(parameters ? { body: new URLSearchParams(parameters) } : {}) });
	const ana = ((await control('GET', '/customers')).body['customers'] as Array<{ id: string }>)[0]!.id;
	const callbacks = (): Array<Record<string, string>> => receiver.received.map(({ body }) => Object.fromEntries(new URLSearchParams(body)));
	return {
		simulator,
		receiver,
		ana,
		form,
		json: (method, path, body) => call(`/twilio${path}`, { method, headers: { ...signIn(), 'content-type': 'application/json' }, ...(body === undefined ? {} : { body: JSON.stringify(body) }) }),
		control,
		send: (parameters) => form('POST', `${messagesPath}.json`, { To: `whatsapp:+${ANA}`, From: `whatsapp:${OWN}`, ...parameters }),
		async anaWrites(message) {
			const { body } = await control('POST', `/customers/${ana}/messages`, { to: NUMBER, wait: true, ...message });
			if (typeof body['id'] !== 'string') throw new Error(JSON.stringify(body));
			return body['id'];
		},
		callbacks,
		async untilStatus(status) {
			for (let tries = 0; tries < 200; tries++) {
				const found = callbacks().find((parameters) => parameters['MessageStatus'] === status);
				if (found) return found;
				await new Promise((resolve) => setTimeout(resolve, 10));
			}
			throw new Error(`No receipt "${status}" came; there were ${callbacks().map(({ MessageStatus: each }) => each).join(', ') || 'none'}.`);
		},
		async close() {
			await simulator.close();
			await receiver.close();
		},
	};
}
