import type { Change, ShownChat, ShownCustomer, ShownWebhook, SimulatorState } from './pageTypes.ts';

const SHOWN_WEBHOOKS = 30;

async function call<Answer>(method: string, path: string, body?: unknown): Promise<Answer> {
	const response = await fetch(`/simulator${path}`, {
		method,
		...(body === undefined ? {} : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
	});
	const answer = (await response.json()) as Answer & { error?: { message?: string } };
	if (!response.ok) throw new Error(answer.error?.message ?? `The simulator answered ${response.status}.`);
	return answer;
}

/** The page's way to the simulator: the same interface that tests use. */
export const simulator = {
	state: () => call<SimulatorState>('GET', '/state'),
	clock: () => call<{ now: string; offsetMs: number }>('GET', '/clock'),
	advanceHours: (advanceHours: number) => call('POST', '/clock', { advanceHours }),
	webhooks: async (number: string) => (await call<{ webhooks: ShownWebhook[] }>('GET', `/webhooks?limit=${SHOWN_WEBHOOKS}&phoneNumberId=${number}`)).webhooks,
	redeliver: (id: string) => call('POST', `/webhooks/${id}/redeliver`),
	chat: (customerId: string, number: string) => call<ShownChat>('GET', `/customers/${customerId}/chat?number=${number}`),
	open: (customerId: string, number: string) => call('POST', `/customers/${customerId}/open`, { number }),
	close: (customerId: string, number: string) => call('POST', `/customers/${customerId}/close`, { number }),
	play: (customerId: string, number: string, messageId: string) => call('POST', `/customers/${customerId}/play`, { number, messageId }),
	send: (customerId: string, message: Record<string, unknown>) => call('POST', `/customers/${customerId}/messages`, message),
	addCustomer: (customer: Record<string, string>) => call<ShownCustomer>('POST', '/customers', customer),
	setOnline: (customerId: string, online: boolean) => call('PATCH', `/customers/${customerId}`, { online }),
	reset: () => call('POST', '/reset'),
};

/** Follows what happens in the simulator; the browser reconnects by itself. */
export function followChanges(onChange: (change: Change) => void, onLine: (connected: boolean) => void): () => void {
	const events = new EventSource('/simulator/events');
	events.onmessage = ({ data }: MessageEvent<string>) => onChange(JSON.parse(data) as Change);
	events.addEventListener('alive', () => onLine(true));
	events.onerror = () => onLine(false);
	return () => events.close();
}
