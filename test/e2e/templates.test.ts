import { waitUntil } from '../../desk/waitUntil.ts';
import { SimulatorClient } from './kit/SimulatorClient';
import { startTestDesk, type TestDesk } from './kit/startTestDesk';
import { answering, authoring, fallingBack, reminding, syncing, watching } from './kit/templateWorkflows';

const START_MS = 240_000;

jest.setTimeout(120_000);

interface ShownNumber {
	provider: string;
	phoneNumberId: string;
	credential?: { data: Record<string, string> };
}

interface Sent {
	sent: { kind: string; text?: string };
	window?: { isOpen: boolean; reason: string };
	conversation?: { id: string; state: string; outcome: string };
}

interface Summary {
	total: number;
	added: Array<{ name: string }>;
	changed: Array<{ name: string; changes: object[] }>;
	paused: Array<{ id: string; name: string }>;
}

describe('Templates in a real n8n', () => {
	let test: TestDesk;
	let simulator: SimulatorClient;
	let numbers: ShownNumber[];
	let watchId: string;

	beforeAll(async () => {
		test = await startTestDesk();
		const { n8n, workflows, simulator: ours, simulatorUrl } = test.desk;
		const { phoneNumberId } = await ours!.demoNumber();
		simulator = new SimulatorClient(simulatorUrl, phoneNumberId);
		await simulator.patch('/simulator/settings', { templateReviewMs: 0 });
		({ numbers } = await simulator.get<{ numbers: ShownNumber[] }>('/simulator/state'));
		await submitContent(numbers.find(({ provider }) => provider === 'twilio')!.credential!.data);
		await n8n.workflows.unpublish(workflows.find(({ name }) => name === '01 First Reply')!.id);
		const contents = [
			watching,
			fallingBack,
			syncing,
			answering,
			reminding('cloud', 'order_update/de', { header: 'https://shop.example/bike.jpg', body_first_name: 'Ada', body_order_no: '4711', button_1: '4711' }),
			reminding('cloud', 'follow_up/en_US', { body_1: 'Ada', body_2: '4711' }, 'sendWhenNeeded'),
			reminding('twilio', 'ticket_update/en', { body_1: 'Ada' }),
			reminding('engagelab', 'follow_up/en_US', { body_1: 'Ada', body_2: '4711' }),
			...['cloud', 'twilio', 'engagelab'].flatMap(authoring),
		];
		const credentials = await n8n.credentials.list();
		for (const content of contents) {
			const { id } = await n8n.workflows.import(content, credentials);
			await n8n.workflows.publish(id);
			if (content === watching) watchId = id;
		}
	}, START_MS);

	afterAll(async () => await test?.stop());

	const post = async <T>(path: string, body: object = {}): Promise<T[]> => {
		const response = await fetch(`${test.desk.editorUrl}/webhook/${path}`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
		const text = await response.text();
		if (!response.ok) throw new Error(`${path} answered ${response.status}: ${text}`);
		return JSON.parse(text) as T[];
	};
	const chatOf = async (customerId: string, provider: string) => {
		const { phoneNumberId } = numbers.find((number) => number.provider === provider)!;
		return (await simulator.get<{ messages: Array<{ text: string }> }>(`/simulator/customers/${customerId}/chat?number=${phoneNumberId}`)).messages;
	};

	it('answers in words whoever has just written, and knows the contact by name', async () => {
		const ada = await simulator.customer('Ada Example', { phone: '+4915112345601' });
		await ada.write('Where is my bike?');
		const [answer] = await ada.nextReplies();
		expect(answer).toMatchObject({ kind: 'text', text: 'Hello Ada Example, we are on it.' });
	});

	it('sends the template to whoever has not written', async () => {
		const bo = await simulator.customer('Bo Sample', { phone: '+4915112345602' });
		const [item] = await post<Sent>('remind-cloud-sendWhenNeeded', { phone: '+4915112345602' });
		expect(item).toMatchObject({ sent: { kind: 'template' }, window: { isOpen: false, reason: 'neverWrote' }, conversation: { state: 'pending', outcome: 'new' } });
		const [message] = await bo.nextReplies();
		expect(message!.text).toContain('Hello Ada, we have news about your question 4711.');
	});

	it.each([
		['cloud', '+4915112345603', 'Hallo Ada, Ihre Bestellung 4711 hat heute unser Lager verlassen.'],
		['twilio', '+4915112345604', 'Hi Ada, thank you.'],
		['engagelab', '+4915112345605', 'Hello Ada, we have news about your question 4711.'],
	])('fills in a template of %s and sends it', async (provider, phone, text) => {
		const customer = await simulator.customer(`Somebody on ${provider}`, { phone });
		const [item] = await post<Sent>(`remind-${provider}-send`, { phone });
		expect(item!.sent.kind).toBe('template');
		await waitUntil(async () => ((await chatOf(customer.id, provider)).some((message) => message.text.includes(text)) ? true : undefined), { for: 'the template to be on the phone', withinMs: 20_000 });
	});

	it('keeps the templates, tells what WhatsApp does to them, and names what is paused', async () => {
		const [first] = await post<Summary>('sync-templates');
		expect(first!.added.map(({ name }) => name)).toContain('hello_world');
		const { templates } = await simulator.get<{ templates: Array<{ id: string; name: string }> }>('/simulator/templates');
		const { id } = templates.find(({ name }) => name === 'hello_world')!;
		await simulator.post(`/simulator/templates/${id}`, { status: 'PAUSED' });
		const [second] = await post<Summary>('sync-templates');
		expect(second).toMatchObject({ total: first!.total, added: [], changed: [{ name: 'hello_world', changes: [{ what: 'status', from: 'Approved', to: 'Paused' }] }] });
		const { executions } = test.desk.n8n;
		const [event] = await waitUntil(
			async () => {
				const ended = await executions.list({ workflowId: watchId, status: ['success'] });
				return ended.length > 0 ? ended : undefined;
			},
			{ for: 'the change to be told', withinMs: 20_000 },
		);
		const { runData } = (await executions.get(event!.id)).data.resultData;
		expect(runData['Something Changes']?.[0]?.data?.main?.[0]?.[0]?.json).toMatchObject({
			template: { id, name: 'hello_world', status: 'Paused', isPaused: true },
			deskEvent: { type: 'templateChanged', data: { what: 'status', from: 'Approved', to: 'Paused' } },
		});
		expect(await post<Summary>('sync-templates')).toMatchObject([{ changed: [], paused: [{ id, name: 'hello_world' }] }]);
	});

	it.each(['cloud', 'twilio', 'engagelab'])('makes a template at %s, has it approved, and deletes it again', async (provider) => {
		const [made] = await post<{ id: string; name: string }>(`make-${provider}`);
		expect(made).toMatchObject({ name: 'pickup_ready', language: 'en', category: 'Utility' });
		expect(await post(`drop-${provider}`)).toEqual([{ success: true, name: 'pickup_ready' }]);
		await expect(post(`drop-${provider}`)).rejects.toThrow();
	});

	it('sends a template in place of a text that WhatsApp took and refused by receipt, once', async () => {
		const cy = await simulator.customer('Cy Sample', { phone: '+4915112345609' });
		await cy.write('Hello?');
		await cy.nextReplies();
		// WhatsApp's clock is ahead of ours, so that the desk still holds the window to be open.
		await simulator.post('/simulator/clock', { advanceHours: 25 });
		expect(await post<Sent>('remind-cloud-sendWhenNeeded', { phone: '+4915112345609' })).toMatchObject([{ sent: { kind: 'text' }, window: { isOpen: true } }]);
		const templates = async () => (await chatOf(cy.id, 'cloud')).filter(({ text }) => text.includes('we have news about your question 4711'));
		await waitUntil(async () => ((await templates()).length > 0 ? true : undefined), { for: 'the template to be on the phone', withinMs: 30_000 });
		expect(await templates()).toHaveLength(1);
	});
});

/** Hands in a content as somebody would in Twilio's console. */
async function submitContent({ accountSid, authTokens, baseUrl }: Record<string, string>): Promise<void> {
	const headers = { authorization: `Basic ${Buffer.from(`${accountSid}:${authTokens}`).toString('base64')}`, 'content-type': 'application/json' };
	const call = async (path: string, body: object) => {
		const response = await fetch(`${baseUrl}${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
		const text = await response.text();
		if (!response.ok) throw new Error(`${path} answered ${response.status}: ${text}`);
		return JSON.parse(text) as { sid: string };
	};
	const { sid } = await call('/v1/Content', { friendly_name: 'ticket_update', language: 'en', variables: { 1: 'Ana' }, types: { 'twilio/text': { body: 'Hi {{1}}, thank you.' } } });
	await call(`/v1/Content/${sid}/ApprovalRequests/whatsapp`, { name: 'ticket_update', category: 'UTILITY' });
}
