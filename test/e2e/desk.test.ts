import type { StoredWorkflow } from '../../desk/client/workflowContent.ts';
import { waitUntil } from '../../desk/waitUntil.ts';
import { inspectWorkflow, type StoredConversation } from './kit/inspectWorkflow';
import { SimulatorClient } from './kit/SimulatorClient';
import { startTestDesk, type TestDesk } from './kit/startTestDesk';
import { withHours } from './kit/withHours';

const START_MS = 240_000;

jest.setTimeout(120_000);

type Provider = 'cloud' | 'twilio' | 'engagelab';

describe('The whole desk in a real n8n (workflows/02-desk.json and those around it)', () => {
	let test: TestDesk;
	let numbers: Record<string, SimulatorClient>;
	let desk: StoredWorkflow;

	beforeAll(async () => {
		test = await startTestDesk(['02-desk.json', '05-resolve-and-survey.json', '06-timers.json']);
		const { n8n, simulator, simulatorUrl, workflows } = test.desk;
		const all = [await simulator!.demoNumber(), ...(await simulator!.otherNumbers())];
		numbers = Object.fromEntries(all.map(({ provider, phoneNumberId }) => [provider, new SimulatorClient(simulatorUrl, phoneNumberId)]));
		desk = workflows.find(({ name }) => name === '02 Desk')!;
		const credentials = await n8n.credentials.list();
		await n8n.workflows.publish((await n8n.workflows.import(inspectWorkflow, credentials)).id);
	}, START_MS);

	afterAll(async () => await test?.stop());

	const openFor = async (hours: 'open' | 'closed') => {
		const { n8n } = test.desk;
		const { id } = await n8n.workflows.import(withHours(desk, hours), await n8n.credentials.list());
		await n8n.workflows.publish(id);
	};
	const conversationOf = async (phone: string) =>
		((await (await fetch(`${test.desk.editorUrl}/webhook/inspect-the-store`)).json()) as StoredConversation[]).filter(({ contact }) => contact.phone === phone);
	const executions = async () => await test.desk.n8n.executions.count({ workflowId: desk.id });
	const settled = async (count: number) =>
		await waitUntil(async () => ((await test.desk.n8n.executions.count({ workflowId: desk.id, status: ['success', 'error', 'crashed'] })) >= count ? true : undefined), { for: 'the executions to end', withinMs: 30_000 });

	it.each<[Provider, string]>([
		['cloud', '+4915550000021'],
		['twilio', '+4915550000022'],
		['engagelab', '+4915550000023'],
	])('greets over %s, asks for the order number at a tap, and says goodbye, one execution for each message', async (provider, phone) => {
		await openFor('open');
		const before = await executions();
		const ada = await numbers[provider]!.customer('Ada Example', { phone });
		await ada.write('Hello');
		const [greeting] = await ada.nextReplies();
		expect(greeting!.text).toContain('Hello Ada Example, welcome to Example Bikes!');
		await settled(before + 1);
		if (provider === 'engagelab') await ada.write('It is about my order');
		else await ada.press(greeting!.id, 'orders');
		const [answer] = await ada.nextReplies();
		expect(answer!.text).toContain('send us your order number');
		await settled(before + 2);
		await ada.write('Thanks, bye');
		const [goodbye] = await ada.nextReplies();
		expect(goodbye!.text).toContain('Goodbye');
		await settled(before + 3);
		expect(await executions()).toBe(before + 3);
		const [conversation, ...others] = await conversationOf(phone);
		expect(others).toEqual([]);
		expect(conversation).toMatchObject({ state: 'resolved' });
		expect(conversation!.messages.filter(({ direction }) => direction === 'in').every(({ handledAt }) => handledAt)).toBe(true);
	});
});
