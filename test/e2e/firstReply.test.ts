import type { StoredWorkflow } from '../../desk/client/workflowContent.ts';
import { waitUntil } from '../../desk/waitUntil.ts';
import { inspectWorkflow, type StoredConversation } from './kit/inspectWorkflow';
import { SimulatorClient } from './kit/SimulatorClient';
import { startTestDesk, type TestDesk } from './kit/startTestDesk';

/** Long enough for a first start of n8n with all its migrations on a busy machine. */
const START_MS = 240_000;

jest.setTimeout(120_000);

describe('A WhatsApp conversation through a real n8n (workflows/01-first-reply.json)', () => {
	let test: TestDesk;
	let simulator: SimulatorClient;
	let workflow: StoredWorkflow;
	let callback: string;

	beforeAll(async () => {
		test = await startTestDesk();
		const { desk } = test;
		const { phoneNumberId } = await desk.simulator!.demoNumber();
		simulator = new SimulatorClient(desk.simulatorUrl, phoneNumberId);
		workflow = desk.workflows.find(({ name }) => name === '01 First Reply')!;
		callback = (await desk.n8n.workflows.webhooks(workflow)).find(({ method }) => method === 'POST')!.url;
		const store = (await desk.n8n.credentials.list()).find(({ type }) => type === 'helpdeskStoreApi');
		const { id } = await desk.n8n.workflows.import(inspectWorkflow, [store!]);
		await desk.n8n.workflows.publish(id);
	}, START_MS);

	afterAll(async () => await test?.stop());

	const executions = async () => await test.desk.n8n.executions.count({ workflowId: workflow.id });
	const conversations = async () =>
		(await (await fetch(`${test.desk.editorUrl}/webhook/inspect-the-store`)).json()) as StoredConversation[];
	const conversationOf = async (phone: string) => (await conversations()).filter(({ contact }) => contact.phone === phone);
	const settled = async (count: number) =>
		await waitUntil(async () => ((await test.desk.n8n.executions.count({ workflowId: workflow.id, status: ['success', 'error', 'crashed'] })) >= count ? true : undefined), {
			for: `${count} executions to end`,
			withinMs: 30_000,
		});

	it('greets once, answers a button and resolves at "bye", with one execution per message and ticks on the phone', async () => {
		const before = await executions();
		const ada = await simulator.customer('Ada Example', { phone: '+4915112345601' });

		await ada.write('Hello');
		const [greeting] = await ada.nextReplies();
		expect(greeting!.text).toContain('welcome to Example Bikes');

		await ada.press(greeting!.id, 'orders');
		const [answer] = await ada.nextReplies();
		expect(answer!.text).toContain('order number');

		await ada.write('Here it is: 4711. bye');
		const [goodbye] = await ada.nextReplies();
		expect(goodbye!.text).toContain('Goodbye');

		await settled(before + 3);
		await ada.open();
		const states = async () => (await conversationOf('+4915112345601'))[0]!.messages.filter(({ direction }) => direction === 'out').map(({ state }) => state);
		await waitUntil(async () => ((await states()).every((state) => state === 'read') ? true : undefined), { for: 'the receipts to be stored', withinMs: 15_000 });

		const [conversation, ...others] = await conversationOf('+4915112345601');
		expect(others).toEqual([]);
		expect(conversation).toMatchObject({ state: 'resolved', topic: 'Orders', contact: { name: 'Ada Example' } });
		expect(conversation!.messages.map(({ direction, kind }) => [direction, kind])).toEqual([
			['in', 'text'],
			['out', 'buttons'],
			['in', 'reply'],
			['out', 'text'],
			['in', 'text'],
			['out', 'text'],
		]);
		expect(conversation!.messages.filter(({ direction }) => direction === 'in').every(({ handledAt }) => handledAt)).toBe(true);
		expect((await ada.chat()).filter(({ author }) => author === 'business').map(({ state }) => state)).toEqual(['read', 'read', 'read']);
		expect(await executions()).toBe(before + 3);
	});

	it('takes the same webhook five times for one message', async () => {
		const before = await executions();
		const bo = await simulator.customer('Bo Sample', { phone: '+4915112345602' });
		const id = await bo.write('Hello');
		await bo.nextReplies();
		const delivery = (await simulator.deliveries()).find((candidate) => JSON.stringify(candidate).includes(id))!;
		for (let round = 0; round < 4; round++) await simulator.post(`/simulator/webhooks/${delivery.id}/redeliver`);
		await settled(before + 1);
		expect(await executions()).toBe(before + 1);
		expect((await bo.chat()).filter(({ author }) => author === 'business')).toHaveLength(1);
		expect(await conversationOf('+4915112345602')).toHaveLength(1);
	});

	it('keeps two customers apart who write at the same time', async () => {
		const cy = await simulator.customer('Cy Placeholder', { phone: '+4915112345603' });
		const di = await simulator.customer('Di Placeholder', { userId: 'DE.99887766554433221100', username: 'di' });
		await Promise.all([cy.write('Hello'), di.write('Hi there')]);
		const [[toCy], [toDi]] = await Promise.all([cy.nextReplies(), di.nextReplies()]);
		await Promise.all([cy.press(toCy!.id, 'returns'), di.press(toDi!.id, 'person')]);
		const [[cyAnswer], [diAnswer]] = await Promise.all([cy.nextReplies(), di.nextReplies()]);
		expect(cyAnswer!.text).toContain('30 days');
		expect(diAnswer!.text).toContain('colleague');
		const topics = async () => (await conversations()).filter(({ contact }) => contact.name?.endsWith('Placeholder')).map(({ contact, topic }) => [contact.name, topic]);
		await waitUntil(async () => ((await topics()).every(([, topic]) => topic) ? true : undefined), { for: 'the topics', withinMs: 10_000 });
		expect((await topics()).sort()).toEqual([
			['Cy Placeholder', 'Returns'],
			['Di Placeholder', 'Other'],
		]);
	});

	it('brings emoji, umlauts and quotes through unharmed', async () => {
		const text = 'Grüße 👩🏽‍🚒 "fett" \\ / <b> ß€ 你好';
		const eve = await simulator.customer('Ève "Test" Ünal', { phone: '+4915112345604' });
		await eve.write(text);
		await eve.nextReplies();
		const [conversation] = await conversationOf('+4915112345604');
		expect(conversation!.contact.name).toBe('Ève "Test" Ünal');
		expect(conversation!.messages[0]!.text).toBe(text);
	});

	it('refuses a forged signature with 401 and starts nothing', async () => {
		const before = await executions();
		const body = JSON.stringify({ object: 'whatsapp_business_account', entry: [] });
		const forged = await fetch(callback, { method: 'POST', body, headers: { 'content-type': 'application/json', 'x-hub-signature-256': `sha256=${'0'.repeat(64)}` } });
		expect(forged.status).toBe(401);
		const unsigned = await fetch(callback, { method: 'POST', body, headers: { 'content-type': 'application/json' } });
		expect(unsigned.status).toBe(401);
		expect(await executions()).toBe(before);
	});

	it('makes twenty items of a batch of twenty messages', async () => {
		const before = await executions();
		const { phoneNumberId } = simulator;
		const messages = Array.from({ length: 20 }, (_, n) => ({
			from: '4915112345605',
			id: `wamid.batch-${n}`,
			timestamp: String(Math.floor(Date.now() / 1000)),
			type: 'text',
			text: { body: `Line ${n}` },
		}));
		await simulator.customer('Finn Batch', { phone: '+4915112345605' });
		const value = { messaging_product: 'whatsapp', metadata: { display_phone_number: '15550783881', phone_number_id: phoneNumberId }, contacts: [{ profile: { name: 'Finn Batch' }, wa_id: '4915112345605' }], messages };
		await simulator.post('/simulator/webhooks', { phoneNumberId, value });
		await settled(before + 1);
		const [newest] = await test.desk.n8n.executions.list({ workflowId: workflow.id, limit: 1 });
		const { data } = await test.desk.n8n.executions.get(newest!.id);
		expect(data.resultData.runData['A Contact Writes']![0]!.data!.main![0]).toHaveLength(20);
		const [conversation, ...others] = await conversationOf('+4915112345605');
		expect(others).toEqual([]);
		expect(conversation!.messages.filter(({ direction }) => direction === 'in').map(({ text }) => text)).toEqual(messages.map(({ text }) => text.body));
	});

	it('keeps a conversation over a restart of n8n', async () => {
		const gus = await simulator.customer('Gus Restart', { phone: '+4915112345606' });
		await gus.write('Hello');
		const [greeting] = await gus.nextReplies();
		await test.desk.restartN8n();
		await gus.press(greeting!.id, 'returns');
		const [answer] = await gus.nextReplies();
		expect(answer!.text).toContain('30 days');
		const [conversation, ...others] = await conversationOf('+4915112345606');
		expect(others).toEqual([]);
		expect(conversation!.messages.map(({ direction }) => direction)).toEqual(['in', 'out', 'in', 'out']);
	});

	it('needs no expression on the way of a message', () => {
		const expressions = workflow.nodes.filter(({ type, parameters }) => type !== 'n8n-nodes-base.stickyNote' && JSON.stringify(parameters).includes('={{'));
		expect(expressions).toEqual([]);
	});
});
