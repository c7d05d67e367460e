import type { StoredWorkflow } from '../../desk/client/workflowContent.ts';
import { waitUntil } from '../../desk/waitUntil.ts';
import { inspectWorkflow, type StoredConversation } from './kit/inspectWorkflow';
import { engageLabNodes, overAnotherProvider, twilioNodes } from './kit/overAnotherProvider';
import { SimulatorClient } from './kit/SimulatorClient';
import { startTestDesk, type TestDesk } from './kit/startTestDesk';
import { vendorNumber } from './kit/vendorNumber';

/** Long enough for a first start of n8n with all its migrations on a busy machine. */
const START_MS = 240_000;
const KEY = 'Zt4v9QnB2kD7xWm1-invented';

jest.setTimeout(120_000);

type Name = 'cloud' | 'twilio' | 'engagelab';

interface Behind {
	workflow: StoredWorkflow;
	simulator: SimulatorClient;
}

describe('The first workflow behind each trigger in a real n8n, phone to phone', () => {
	let test: TestDesk;
	let behind: Record<Name, Behind>;
	let shipped: StoredWorkflow;

	beforeAll(async () => {
		test = await startTestDesk();
		const { desk } = test;
		const { n8n, simulator, simulatorUrl, workflows } = desk;
		const [twilio, engageLab] = [await vendorNumber(desk, 'twilio'), await vendorNumber(desk, 'engagelab')];
		const store = (await n8n.credentials.list()).find(({ type }) => type === 'helpdeskStoreApi')!;
		shipped = workflows.find(({ name }) => name === '01 First Reply')!;
		const published = async (content: Parameters<typeof n8n.workflows.import>[0], ...credentials: Array<typeof store>) =>
			await n8n.workflows.publish((await n8n.workflows.import(content, [store, ...credentials])).id);
		await published(inspectWorkflow);
		const overTwilio = await published(overAnotherProvider(shipped, twilioNodes), twilio.credential);
		const overEngageLab = await published(overAnotherProvider(shipped, engageLabNodes(KEY)), engageLab.credential);
		await engageLab.ask('POST', '/v1/webhooks', { notify_url: `${(await n8n.workflows.webhooks(overEngageLab))[0]!.url}?key=${KEY}` });
		behind = {
			cloud: { workflow: shipped, simulator: new SimulatorClient(simulatorUrl, (await simulator!.demoNumber()).phoneNumberId) },
			twilio: { workflow: overTwilio, simulator: twilio.simulator },
			engagelab: { workflow: overEngageLab, simulator: engageLab.simulator },
		};
	}, START_MS);

	afterAll(async () => await test?.stop());

	it.each<[Name, string]>([
		['cloud', '+4915550000011'],
		['twilio', '+4915550000012'],
		['engagelab', '+4915550000013'],
	])('over %s greets, answers a button and resolves at "bye", with one execution per message and ticks on the phone', async (name, phone) => {
		const { workflow, simulator } = behind[name];
		const count = async (status?: string[]) => await test.desk.n8n.executions.count({ workflowId: workflow.id, ...(status ? { status } : {}) });
		const conversations = async () =>
			((await (await fetch(`${test.desk.editorUrl}/webhook/inspect-the-store`)).json()) as StoredConversation[]).filter(({ contact }) => contact.phone === phone);
		const ada = await simulator.customer('Ada Grüße 🚲', { phone });

		await ada.write('Hello');
		const [greeting] = await ada.nextReplies();
		expect(greeting).toMatchObject({ kind: 'panel', text: expect.stringContaining('welcome to Example Bikes') });
		await ada.press(greeting!.id, 'orders');
		const [answer] = await ada.nextReplies();
		expect(answer!.text).toContain('order number');
		await ada.write('Here it is: 4711. bye');
		const [goodbye] = await ada.nextReplies();
		expect(goodbye!.text).toContain('Goodbye');
		await ada.open();

		await waitUntil(async () => ((await count(['success', 'error', 'crashed'])) >= 3 ? true : undefined), { for: 'the executions to end', withinMs: 30_000 });
		const states = async () => (await conversations())[0]!.messages.filter(({ direction }) => direction === 'out').map(({ state }) => state);
		await waitUntil(async () => ((await states()).every((state) => state === 'read') ? true : undefined), { for: 'the receipts to be stored', withinMs: 15_000 });
		const [conversation, ...others] = await conversations();
		expect(others).toEqual([]);
		expect(conversation).toMatchObject({ state: 'resolved', topic: 'Orders', contact: { name: 'Ada Grüße 🚲', phone } });
		expect(conversation!.messages.map(({ direction, kind }) => [direction, kind])).toEqual([
			['in', 'text'],
			['out', name === 'engagelab' ? 'interactive' : 'buttons'],
			['in', 'reply'],
			['out', 'text'],
			['in', 'text'],
			['out', 'text'],
		]);
		expect(conversation!.messages.filter(({ direction }) => direction === 'in').every(({ handledAt }) => handledAt)).toBe(true);
		expect((await ada.chat()).filter(({ author }) => author === 'business').map(({ state }) => state)).toEqual(['read', 'read', 'read']);
		expect(await count()).toBe(3);
	});

	it('is the shipped one: between trigger and sending nothing was changed', () => {
		const between = ({ nodes }: StoredWorkflow) => nodes.filter(({ type }) => /helpdesk\.helpdesk/.test(type)).map(({ credentials: _credentials, ...node }) => node);
		const provided = ({ nodes }: StoredWorkflow, word: RegExp) => nodes.filter(({ type }) => word.test(type)).map(({ name }) => name);
		expect(between(shipped).length).toBeGreaterThan(5);
		for (const { workflow } of Object.values(behind)) {
			expect(between(workflow)).toEqual(between(shipped));
			expect(workflow.connections).toEqual(shipped.connections);
			expect(provided(workflow, /(Cloud|twilio|engageLab)\w*$/i)).toEqual(provided(shipped, /Cloud\w*$/));
		}
	});
});
