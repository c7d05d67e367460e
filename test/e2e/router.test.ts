import type { NodeRun } from '../../desk/client/N8nExecutions.ts';
import { waitUntil } from '../../desk/waitUntil.ts';
import { outputs, routerWorkflow, rules } from './kit/routerWorkflow';
import { SimulatorClient, type Customer } from './kit/SimulatorClient';
import { startTestDesk, type TestDesk } from './kit/startTestDesk';

const START_MS = 240_000;

jest.setTimeout(120_000);

interface Routed {
	/** The name of the output on which the item left; all rules but the last have one of their name. */
	output: string;
	route: { rule: string | null; passed: Array<{ rule?: string; aiAgent?: string; reason: string }>; warnings?: string[]; [effect: string]: unknown };
	hints: string[];
}

describe('Helpdesk Router in a real n8n', () => {
	let test: TestDesk;
	let simulator: SimulatorClient;
	let workflowId: string;

	beforeAll(async () => {
		test = await startTestDesk();
		const { n8n, workflows, simulator: ours, simulatorUrl } = test.desk;
		const { phoneNumberId } = await ours!.demoNumber();
		simulator = new SimulatorClient(simulatorUrl, phoneNumberId);
		await n8n.workflows.unpublish(workflows.find(({ name }) => name === '01 First Reply')!.id);
		workflowId = (await n8n.workflows.import(routerWorkflow, await n8n.credentials.list())).id;
		await n8n.workflows.publish(workflowId);
	}, START_MS);

	afterAll(async () => await test?.stop());

	let known = 0;
	/** Where the next message that somebody sends goes; messages are sent one after the other. */
	const routed = async (send: () => Promise<unknown>): Promise<Routed> => {
		await send();
		const { executions } = test.desk.n8n;
		const ended = await waitUntil(
			async () => {
				const all = await executions.list({ workflowId, status: ['success', 'error', 'crashed'] });
				return all.length > known ? all : undefined;
			},
			{ for: 'the message to be routed', withinMs: 30_000 },
		);
		known = ended.length;
		expect(ended[0]!.status).toBe('success');
		const { runData } = (await executions.get(ended[0]!.id)).data.resultData;
		const run = runData['Router']![0] as NodeRun & { hints?: Array<{ message: string }> };
		const left = run.data!.main!.flatMap((items, output) => (items ?? []).map(({ json }) => ({ output: outputs[output - 1]?.name ?? 'Human Agent', route: json['route'] as Routed['route'] })));
		expect(left).toHaveLength(1);
		return { ...left[0]!, hints: (run.hints ?? []).map(({ message }) => message) };
	};
	let count = 0;
	const somebody = async (name: string, country = '+49') => await simulator.customer(name, { phone: `${country}15112345${String(700 + ++count)}` });
	const says = (customer: Customer, text: string) => async () => await customer.write(text);

	it('decides by words, and by the button that was pressed', async () => {
		const ada = await somebody('Ada Example');
		expect(await routed(says(ada, 'Das MENU, bitte!'))).toMatchObject({ output: 'Menu', route: { rule: 'Menu' } });
		const [menu] = await ada.nextReplies();
		const pressed = await routed(async () => await ada.press(menu!.id, 'orders'));
		expect(pressed).toMatchObject({ output: 'Orders', route: { rule: 'Orders', team: 'Sales', priority: 'high', tags: ['order', 'web'] } });
	});

	it.each<[string, string, string, (customer: Customer) => Promise<unknown>]>([
		['the kind of message', 'Places', '+49', async (customer) => await customer.send({ type: 'location', location: { latitude: 52.5, longitude: 13.4 } })],
		['the ad that it came from', 'Summer Ad', '+49', async (customer) => await customer.send({ type: 'text', text: { body: 'Hello' }, referral: { source_type: 'ad', source_id: '120210000000000001', source_url: 'https://fb.example/ad' } })],
		['the country of the number', 'Austria', '+43', async (customer) => await customer.write('Servus')],
	])('decides by %s', async (_, rule, country, send) => {
		const customer = await somebody(`Somebody ${rule}`, country);
		expect(await routed(async () => await send(customer))).toMatchObject({ output: rule, route: { rule } });
	});

	it('decides by conditions that were built, and by a tag that the conversation got since', async () => {
		const maria = await somebody('Maria Example');
		expect((await routed(says(maria, 'Hello'))).output).toBe('Maria');
		expect((await routed(says(maria, 'Are you there?'))).output).toBe('Has the Tag');
	});

	it('decides by whether the contact is new, and by the time of day', async () => {
		const bo = await somebody('Bo Sample');
		expect((await routed(says(bo, 'Hello'))).output).toBe('Somebody New');
		expect((await routed(says(bo, 'Anybody?'))).route.rule).toBe('Continued at Noon or Not');
	});

	it('leaves it to an AI agent who answers, until the contact asks for a person', async () => {
		const di = await somebody('Di Sample');
		await routed(says(di, 'Hello'));
		expect(await routed(says(di, 'Anybody?'))).toMatchObject({ output: 'Bot', route: { stage: 'ai', rule: 'Continued at Noon or Not', aiAgent: 'Bot' } });
		expect(await routed(says(di, 'I want to talk to a human'))).toMatchObject({ output: 'Human Agent', route: { stage: 'human', handOver: 'asksForPerson' } });
		expect((await routed(says(di, 'Are you there?'))).route.passed.at(-1)).toMatchObject({ aiAgent: 'Bot', reason: 'A person has the conversation' });
	});

	it('skips rules that cannot be evaluated, warns, and says why every other one did not fit', async () => {
		const cy = await somebody('Cy Sample');
		const { route, hints } = await routed(says(cy, 'Hello'));
		expect(route.warnings).toEqual([expect.stringMatching(/"Broken" was skipped\. n8n says: /), expect.stringMatching(/"Never" was skipped\. It has no days/)]);
		expect(hints).toEqual([route.warnings!.join(' ')]);
		expect(route.passed.map(({ rule }) => rule)).toEqual(rules.slice(0, rules.findIndex(({ name }) => name === 'Somebody New')).map(({ name }) => name));
		expect(Object.fromEntries(route.passed.map(({ rule, reason }) => [rule!, reason]))).toMatchObject({
			'Switched Off': 'It is switched off',
			'Another Number': 'The message came in on another channel',
			Maria: 'Its conditions are not met',
		});
	});
});
