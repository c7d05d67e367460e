import { demoCredentials } from '../../desk/demoCredentials.ts';
import { waitUntil } from '../../desk/waitUntil.ts';
import { asking, askingAll } from './kit/askingWorkflows';
import { SimulatorClient, type Customer } from './kit/SimulatorClient';
import { startSlowGraph, type SlowGraph } from './kit/startSlowGraph';
import { startTestDesk, type TestDesk } from './kit/startTestDesk';

const START_MS = 240_000;

jest.setTimeout(150_000);

describe('Send and Wait for Answer in a real n8n', () => {
	let test: TestDesk;
	let simulator: SimulatorClient;
	let graph: SlowGraph;
	let askId: string;
	let askAllId: string;

	beforeAll(async () => {
		test = await startTestDesk();
		const { desk } = test;
		const number = await desk.simulator!.demoNumber();
		simulator = new SimulatorClient(desk.simulatorUrl, number.phoneNumberId);
		graph = await startSlowGraph(desk.simulatorUrl);
		const store = (await desk.n8n.credentials.list()).find(({ type }) => type === 'helpdeskStoreApi');
		const [slow] = demoCredentials(number, 'unused', graph.url);
		const slowCredential = await desk.n8n.credentials.createOrUpdate({ ...slow!, name: 'The same number over a slow line' });
		const { id } = await desk.n8n.workflows.import(asking, [slowCredential, store!]);
		await desk.n8n.workflows.publish(id);
		askId = id;
		const all = await desk.n8n.workflows.import(askingAll, [slowCredential, store!]);
		await desk.n8n.workflows.publish(all.id);
		askAllId = all.id;
	}, START_MS);

	afterAll(async () => {
		await test?.stop();
		await graph?.stop();
	});
	afterEach(() => {
		graph.delayMs = 0;
	});

	let count = 0;
	/** Somebody whose service window is open, with nothing left to read. */
	const somebody = async (name: string): Promise<{ customer: Customer; phone: string }> => {
		const phone = `+49151987654${String(++count).padStart(2, '0')}`;
		const customer = await simulator.customer(name, { phone });
		await customer.write('Hello');
		await customer.nextReplies();
		return { customer, phone };
	};
	const ask = async (question: { phone: string; kind: 'buttons' | 'list' | 'text'; unit?: string; onlyChoice?: boolean; replaces?: boolean }): Promise<void> => {
		const answer = await fetch(`${test.desk.editorUrl}/webhook/ask`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(question) });
		expect(answer.status).toBe(200);
	};
	const executions = async (status: string[]) => await test.desk.n8n.executions.count({ workflowId: askId, status });
	const until = async (what: string, check: () => Promise<boolean>, withinMs = 20_000) =>
		await waitUntil(async () => ((await check()) ? true : undefined), { for: what, withinMs });
	/** The simulator answers 408 where nothing came. */
	const staysQuiet = async (customer: Customer) => await expect(customer.nextReplies(1, 1_500)).rejects.toThrow('408');
	/** The shipped workflow takes leave of whoever says so, and of nobody else. */
	const takesLeave = async (customer: Customer) => {
		await customer.write('Sorry, bye');
		expect((await customer.nextReplies())[0]!.text).toContain('Goodbye');
	};
	const asleep = async (before: number) => await until('the workflow to wait', async () => (await executions(['waiting'])) > before);

	it.each(['buttons', 'list'] as const)('goes on with the choice from %s, and the desk does nothing else with it', async (kind) => {
		const { customer, phone } = await somebody(`Ada ${kind}`);
		await ask({ phone, kind });
		const [question] = await customer.nextReplies();
		expect(question!.text).toContain('Shall we deliver tomorrow?');
		await customer.press(question!.id, kind === 'buttons' ? 'yes' : 'pm');
		const [thanks] = await customer.nextReplies();
		expect(thanks!.text).toBe(kind === 'buttons' ? 'Noted: yes' : 'Noted: pm');
		await staysQuiet(customer);
	});

	it('goes on with what the contact writes, also when it comes at once', async () => {
		const { customer, phone } = await somebody('Bo Text');
		await ask({ phone, kind: 'text' });
		await customer.nextReplies();
		await customer.write('Yes, please, at noon');
		const [thanks] = await customer.nextReplies();
		expect(thanks!.text).toBe('Noted: Yes, please, at noon');
	});

	it.each(['buttons', 'text'] as const)('takes an answer by %s that is there before the question counts as sent', async (kind) => {
		const { customer, phone } = await somebody(`Eve Quick ${kind}`);
		graph.delayMs = 2_000;
		await ask({ phone, kind });
		const [question] = await customer.nextReplies();
		if (kind === 'buttons') await customer.press(question!.id, 'yes');
		else await customer.write('At once');
		expect(await executions(['running'])).toBeGreaterThan(0);
		const [thanks] = await customer.nextReplies();
		expect(thanks!.text).toBe(kind === 'buttons' ? 'Noted: yes' : 'Noted: At once');
		await staysQuiet(customer);
	});

	it('leaves the contact to the desk where the workflow that asked was stopped', async () => {
		const { customer, phone } = await somebody('Gus Stopped');
		const before = await executions(['waiting']);
		await ask({ phone, kind: 'text' });
		await customer.nextReplies();
		await asleep(before);
		const [waiting] = await test.desk.n8n.executions.list({ workflowId: askId, status: ['waiting'], limit: 1 });
		await test.desk.n8n.executions.stop(waiting!.id);
		await takesLeave(customer);
	});

	it('goes on after n8n was killed while it waited', async () => {
		const { customer, phone } = await somebody('Cy Restart');
		const before = await executions(['waiting']);
		await ask({ phone, kind: 'buttons' });
		const [question] = await customer.nextReplies();
		await asleep(before);
		await test.desk.killN8n();
		await test.desk.restartN8n();
		await customer.press(question!.id, 'no');
		const [thanks] = await customer.nextReplies(1, 40_000);
		expect(thanks!.text).toBe('Noted: no');
	});

	it('waits on for a choice where only a choice is wanted, and the desk answers the rest', async () => {
		const { customer, phone } = await somebody('Di Choice');
		const before = await executions(['waiting']);
		await ask({ phone, kind: 'buttons', onlyChoice: true });
		const [question] = await customer.nextReplies();
		await asleep(before);
		await takesLeave(customer);
		await customer.press(question!.id, 'yes');
		const [thanks] = await customer.nextReplies();
		expect(thanks!.text).toBe('Noted: yes');
	});

	it('refuses a second question while one is open, and says so', async () => {
		const { customer, phone } = await somebody('Ed Twice');
		const before = await executions(['waiting']);
		await ask({ phone, kind: 'buttons' });
		const [question] = await customer.nextReplies();
		await asleep(before);
		await ask({ phone, kind: 'text' });
		await until('the second one to fail', async () => (await executions(['error'])) > 0);
		const [failed] = await test.desk.n8n.executions.list({ workflowId: askId, status: ['error'], limit: 1 });
		expect((await test.desk.n8n.executions.get(failed!.id)).data.resultData.error?.message).toMatch(/Another workflow still waits/);
		await customer.press(question!.id, 'no');
		expect((await customer.nextReplies())[0]!.text).toBe('Noted: no');
	});

	it('asks one contact after the other in a loop', async () => {
		const [one, two] = [await somebody('Hal First'), await somebody('Ida Second')];
		const answer = await fetch(`${test.desk.editorUrl}/webhook/ask-all`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ phones: [one.phone, two.phone] }) });
		expect(answer.status).toBe(200);
		for (const { customer } of [one, two]) {
			expect((await customer.nextReplies())[0]!.text).toBe('When may we call?');
			await customer.write(`At ${customer.id}`);
		}
		const done = await waitUntil(async () => (await test.desk.n8n.executions.list({ workflowId: askAllId, status: ['success', 'error'] }))[0], { for: 'the loop to end', withinMs: 20_000 });
		const { runData } = (await test.desk.n8n.executions.get(done.id)).data.resultData;
		const answers = runData['Loop']!.at(-1)!.data!.main![0]!.map(({ json }) => (json['answer'] as { text: string }).text);
		expect(answers).toEqual([`At ${one.customer.id}`, `At ${two.customer.id}`]);
	});

	it('goes on without an answer when the time is over, and the contact is the desk\'s again', async () => {
		const { customer, phone } = await somebody('Flo Late');
		await ask({ phone, kind: 'text', unit: 'minutes' });
		await customer.nextReplies();
		const [over] = await customer.nextReplies(1, 120_000);
		expect(over!.text).toBe('No answer');
		await takesLeave(customer);
	}, 180_000);
});
