import { otherOperations, sendOperations } from '../../nodes/EngageLabWhatsApp/engageLabWhatsAppFields';
import type { StoredWorkflow, WorkflowContent } from '../../desk/client/workflowContent.ts';
import { waitUntil } from '../../desk/waitUntil.ts';
import { callback, responseRow } from '../shared/providers/engagelab/sampleRows';
import { askingOverEngageLab, everyEngageLabOperation, everyEngageLabStep } from './kit/engageLabWorkflows';
import { engageLabNodes, overAnotherProvider } from './kit/overAnotherProvider';
import { startTestDesk, type TestDesk } from './kit/startTestDesk';
import { vendorNumber, type VendorNumber } from './kit/vendorNumber';

/** Long enough for a first start of n8n with all its migrations on a busy machine. */
const START_MS = 240_000;
const KEY = 'Zt4v9QnB2kD7xWm1-invented';

jest.setTimeout(120_000);

interface Attempted {
	url: string;
	body: string;
	state: string;
	attempts: Array<{ status?: number; durationMs: number }>;
}

interface Template {
	id: string;
	name: string;
}

describe('EngageLab in a real n8n', () => {
	let test: TestDesk;
	let engageLab: VendorNumber;
	let workflow: StoredWorkflow;
	let everything: StoredWorkflow;

	beforeAll(async () => {
		test = await startTestDesk();
		engageLab = await vendorNumber(test.desk, 'engagelab');
		workflow = await published(overAnotherProvider(test.desk.workflows.find(({ name }) => name === '01 First Reply')!, engageLabNodes(KEY)));
		const { id } = (await engageLab.ask<Template[]>('GET', '/v1/templates')).find(({ name }) => name === 'order_update')!;
		everything = await published(everyEngageLabOperation(KEY, id));
	}, START_MS);

	afterAll(async () => await test?.stop());

	async function published(content: WorkflowContent): Promise<StoredWorkflow> {
		const { n8n } = test.desk;
		const store = (await n8n.credentials.list()).find(({ type }) => type === 'helpdeskStoreApi')!;
		return await n8n.workflows.publish((await n8n.workflows.import(content, [store, engageLab.credential])).id);
	}
	const urlOf = async (stored: StoredWorkflow, key = KEY) => `${(await test.desk.n8n.workflows.webhooks(stored))[0]!.url}?key=${key}`;
	/** The vendor asks the address twice before it takes it: with nothing at all, and with characters to send back. */
	const connect = async (stored: StoredWorkflow, more: object = {}) => await engageLab.ask('POST', '/v1/webhooks', { notify_url: await urlOf(stored), ...more });
	const executions = async () => await test.desk.n8n.executions.count({ workflowId: workflow.id });
	const newestCallback = async () => (await engageLab.simulator.deliveries()).findLast(({ field }) => field === 'response') as unknown as Attempted & { id: string };

	it('passes the check of its URL, which starts nothing', async () => {
		expect(await connect(workflow)).toEqual({ webhook_id: expect.any(String) });
		expect(await executions()).toBe(0);
		const url = await urlOf(workflow);
		const echo = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ echostr: '12345678' }) });
		expect([echo.status, await echo.text(), echo.headers.get('content-type')]).toEqual([200, '12345678', expect.stringContaining('text/plain')]);
	});

	it('takes the same callback twice for one message', async () => {
		const bo = await engageLab.simulator.customer('Bo Sample', { phone: '+4915550000002' });
		await bo.write('Hello');
		await bo.nextReplies();
		const status = ['success', 'error', 'crashed'];
		const before = await waitUntil(async () => (await test.desk.n8n.executions.count({ workflowId: workflow.id, status })) || undefined, { for: 'the execution to end', withinMs: 30_000 });
		const { id } = await newestCallback();
		const again = await engageLab.simulator.post<Attempted>(`/simulator/webhooks/${id}/redeliver`);
		expect(again.attempts.map(({ status }) => status)).toEqual([200, 200]);
		expect(await executions()).toBe(before);
		expect((await bo.chat()).filter(({ author }) => author === 'business')).toHaveLength(1);
	});

	it('lets nobody in without the key', async () => {
		const before = await executions();
		const stranger = await fetch(await urlOf(workflow, 'Zt4v9QnB2kD7xWm1-guessed'), {
			method: 'POST',
			headers: { 'content-type': 'application/json' },
			body: JSON.stringify(callback(responseRow({ type: 'text', text: { body: 'Hi' } }))),
		});
		expect(stranger.status).toBe(401);
		expect(await executions()).toBe(before);
	});

	it('asks, sleeps, leaves to the desk what is no choice, and goes on with the number that Di writes', async () => {
		await published(askingOverEngageLab);
		const di = await engageLab.simulator.customer('Di Choice', { phone: '+4915550000004' });
		await di.write('Hello');
		await di.nextReplies();
		await fetch(`${test.desk.editorUrl}/webhook/ask-di`);
		expect((await di.nextReplies())[0]!.text).toBe('When shall we deliver?\n\n1. Tomorrow\n2. Next week');
		await di.write('Sorry, bye');
		expect((await di.nextReplies())[0]!.text).toContain('Goodbye');
		await di.write('2');
		expect((await di.nextReplies())[0]!.text).toBe('Noted: later');
	});

	it('runs every operation of its node', async () => {
		await connect(everything);
		const cy = await engageLab.simulator.customer('Cy Example', { phone: '+4915550000003' });
		await cy.send({ type: 'document', document: { data: Buffer.from('what Cy wrote').toString('base64'), mime_type: 'text/plain', filename: 'note.txt' } });
		const { executions: runs } = test.desk.n8n;
		const ended = await waitUntil(async () => (await runs.list({ workflowId: everything.id, status: ['success', 'error'], limit: 1 }))[0], { for: 'the execution to end', withinMs: 60_000 });
		const { resultData } = (await runs.get(ended.id)).data;
		expect(resultData).not.toHaveProperty('error');
		const received = await cy.nextReplies(7);
		expect(received.map(({ kind, text }) => [kind, text])).toEqual([
			['text', '*Hours*\n*Mon* to _Fri_'],
			['media', 'Look'],
			['media', ''],
			['contacts', ''],
			['panel', expect.stringContaining('4711')],
			['text', 'Was that helpful? Yes or no'],
			['location', ''],
		]);
		const item = (name: string) => resultData.runData[name]?.[0]?.data?.main?.[0]?.[0] as { json: object; binary?: object } | undefined;
		expect(item('File')?.binary).toMatchObject({ data: { fileName: 'note.txt', mimeType: 'text/plain', bytes: 13 } });
		expect(item('Get')?.json).toMatchObject({ name: 'order_update', language: 'de', status: 'Pending' });
		expect(item('Delete')?.json).toEqual({ success: true, name: 'order_update' });
		expect((await engageLab.ask<Template[]>('GET', '/v1/templates')).map(({ name }) => name)).not.toContain('order_update');
		// The one that waits has a test of its own.
		const every = [...sendOperations, ...otherOperations].map(({ resource, option }) => `${resource}.${option.value}`).filter((name) => name !== 'message.sendAndWait');
		expect([...new Set(everyEngageLabStep)].sort()).toEqual(every.sort());
	});
});
