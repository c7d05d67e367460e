import type { StoredWorkflow } from '../../desk/client/workflowContent.ts';
import { waitUntil } from '../../desk/waitUntil.ts';
import { ADA, callback, responseRow, statusRow } from '../shared/providers/engagelab/sampleRows';
import { everyEngageLabOperation, firstReplyOverEngageLab } from './kit/engageLabWorkflows';
import { inspectWorkflow, type StoredConversation } from './kit/inspectWorkflow';
import { startEngageLab, type EngageLabStandIn } from './kit/startEngageLab';
import { startTestDesk, type TestDesk } from './kit/startTestDesk';

/** Long enough for a first start of n8n with all its migrations on a busy machine. */
const START_MS = 240_000;
const KEY = 'Zt4v9QnB2kD7xWm1-invented';
/** The vendor waits no longer for its answer. */
const ANSWER_MAX_MS = 3_000;

jest.setTimeout(120_000);

describe('EngageLab in a real n8n', () => {
	let test: TestDesk;
	let vendor: EngageLabStandIn;
	let workflow: StoredWorkflow;
	let everything: StoredWorkflow;

	beforeAll(async () => {
		test = await startTestDesk();
		vendor = await startEngageLab();
		const { n8n, workflows } = test.desk;
		const account = await n8n.credentials.createOrUpdate({
			name: 'EngageLab',
			type: 'engageLabWhatsAppApi',
			data: { devKey: 'a-key', devSecret: 'a-word', businessNumber: '+14155550100', metaToken: 'a-token', baseUrl: vendor.url, metaBaseUrl: `${vendor.url}/v25.0` },
		});
		const store = (await n8n.credentials.list()).find(({ type }) => type === 'helpdeskStoreApi')!;
		const first = workflows.find(({ name }) => name === '01 First Reply')!;
		workflow = await n8n.workflows.import(firstReplyOverEngageLab(first, KEY), [account, store]);
		everything = await n8n.workflows.import(everyEngageLabOperation(KEY), [account, store]);
		const inspect = await n8n.workflows.import(inspectWorkflow, [store]);
		for (const { id } of [workflow, everything, inspect]) await n8n.workflows.publish(id);
	}, START_MS);

	afterAll(async () => {
		await test?.stop();
		await vendor?.stop();
	});

	const urlOf = async (stored: StoredWorkflow, key = KEY) => `${(await test.desk.n8n.workflows.webhooks(stored))[0]!.url}?key=${key}`;
	const post = async (url: string, body?: unknown) =>
		await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body: body === undefined ? '' : JSON.stringify(body) });
	const seconds = () => Math.floor(Date.now() / 1000);
	const says = async (id: string, message: object, contact = ADA) => {
		const began = Date.now();
		const person = { profile: { name: 'Ada' }, wa_id: contact };
		const answer = await post(await urlOf(workflow), callback(responseRow(message, { id, contact: person, row: { itime: seconds() } })));
		expect(answer.status).toBe(200);
		expect(await answer.text()).toBe('');
		expect(Date.now() - began).toBeLessThan(ANSWER_MAX_MS);
	};
	const conversations = async () => (await (await fetch(`${test.desk.editorUrl}/webhook/inspect-the-store`)).json()) as StoredConversation[];
	const executions = async () => await test.desk.n8n.executions.count({ workflowId: workflow.id });

	it('leads the first workflow from greeting to goodbye, with receipts that start nothing', async () => {
		await says('wamid.E1', { type: 'text', text: { body: 'Grüße 🚲' } });
		const [greeting] = await vendor.sentTo(ADA, 1);
		expect(JSON.stringify(greeting!.body)).toContain('welcome to Example Bikes');
		await says('wamid.E2', { type: 'interactive', interactive: { type: 'button_reply', button_reply: { id: 'orders', title: 'My order' } } });
		const [, answer] = await vendor.sentTo(ADA, 2);
		expect(answer!.body).toMatchObject({ type: 'text', text: { body: expect.stringContaining('order number') } });
		await says('wamid.E3', { type: 'text', text: { body: '4711. bye' } });
		const [, , goodbye] = await vendor.sentTo(ADA, 3);
		expect(goodbye!.body).toMatchObject({ text: { body: expect.stringContaining('Goodbye') } });

		await waitUntil(async () => ((await conversations())[0]?.state === 'resolved' ? true : undefined), { for: 'the conversation to be resolved', withinMs: 30_000 });
		const before = await executions();
		const receipts = [greeting, answer, goodbye].map((sent) => statusRow('read', { row: { message_id: sent!.id, itime: seconds() } }));
		expect((await post(await urlOf(workflow), callback(...receipts))).status).toBe(200);
		const [conversation, ...others] = await conversations();
		expect(others).toEqual([]);
		expect(conversation).toMatchObject({ topic: 'Orders', contact: { name: 'Ada', phone: `+${ADA}` } });
		expect(conversation!.messages.map(({ direction, state, text }) => [direction, state ?? text])).toEqual([
			['in', 'Grüße 🚲'],
			['out', 'read'],
			['in', 'My order'],
			['out', 'read'],
			['in', '4711. bye'],
			['out', 'read'],
		]);
		expect(await executions()).toBe(before);
	});

	it('takes the same callback twice for one message', async () => {
		const phone = '4915550000002';
		await says('wamid.E4', { type: 'text', text: { body: 'Hello' } }, phone);
		await vendor.sentTo(phone, 1);
		const before = await executions();
		await says('wamid.E4', { type: 'text', text: { body: 'Hello' } }, phone);
		expect(await executions()).toBe(before);
		expect(await vendor.sentTo(phone, 1)).toHaveLength(1);
	});

	it('answers the check of its URL, and nobody without the key', async () => {
		const url = await urlOf(workflow);
		const before = await executions();
		const empty = await post(url);
		expect([empty.status, await empty.text()]).toEqual([200, '']);
		const echo = await post(url, { echostr: '12345678' });
		expect([echo.status, await echo.text(), echo.headers.get('content-type')]).toEqual([200, '12345678', expect.stringContaining('text/plain')]);
		const stranger = await post(await urlOf(workflow, 'Zt4v9QnB2kD7xWm1-guessed'), callback(responseRow({ type: 'text', text: { body: 'Hi' } })));
		expect(stranger.status).toBe(401);
		expect(await executions()).toBe(before);
	});

	it('runs every operation of its node', async () => {
		const phone = '4915550000003';
		const row = responseRow({ type: 'document', document: { id: '777', filename: 'note.txt', mime_type: 'text/plain' } }, { id: 'wamid.E5', contact: { wa_id: phone }, row: { itime: seconds() } });
		expect((await post(await urlOf(everything), callback(row))).status).toBe(200);
		const { executions: runs } = test.desk.n8n;
		const ended = await waitUntil(async () => (await runs.list({ workflowId: everything.id, status: ['success', 'error'], limit: 1 }))[0], { for: 'the execution to end', withinMs: 60_000 });
		const { resultData } = (await runs.get(ended.id)).data;
		expect(resultData).not.toHaveProperty('error');
		const sent = await vendor.sentTo(phone, 7);
		expect(sent.map(({ body }) => body.type)).toEqual(['text', 'image', 'document', 'contacts', 'template', 'text', 'location']);
		const item = (name: string) => resultData.runData[name]?.[0]?.data?.main?.[0]?.[0] as { json: object; binary?: object } | undefined;
		expect(item('File')?.binary).toMatchObject({ data: { fileName: 'note.txt' } });
		expect(item('Get')?.json).toMatchObject({ id: '5', status: 'Approved' });
		expect(item('Delete')?.json).toEqual({ success: true, name: 'order_update' });
		const basic = `Basic ${Buffer.from('a-key:a-word').toString('base64')}`;
		for (const { path, authorization } of vendor.calls) expect([path, authorization]).toEqual([path, path.startsWith('/v1/') ? basic : 'Bearer a-token']);
	});
});
