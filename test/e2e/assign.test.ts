import { assignWorkflow } from './kit/assignWorkflow';
import { SimulatorClient, type Customer } from './kit/SimulatorClient';
import { startTestDesk, type TestDesk } from './kit/startTestDesk';

const START_MS = 240_000;
const AGENTS = [{ name: 'Eve Agent', capacity: 2 }, { name: 'Tom Agent', capacity: 2 }];
const CONTACTS = ['Ada', 'Bo', 'Cem', 'Dora', 'Emil', 'Fay', 'Gus'];

jest.setTimeout(120_000);

const phoneOf = (name: string): string => `+4915112345${600 + CONTACTS.indexOf(name)}`;

describe('Assignment in a real n8n', () => {
	let test: TestDesk;
	const contacts = new Map<string, Customer>();

	const post = async (path: string, body: object = {}): Promise<Array<Record<string, unknown>>> => {
		const response = await fetch(`${test.desk.editorUrl}/webhook/${path}`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
		const text = await response.text();
		if (!response.ok) throw new Error(`${path} answered ${response.status}: ${text}`);
		return JSON.parse(text) as Array<Record<string, unknown>>;
	};
	/** What a contact reads next. */
	const answerTo = async (name: string): Promise<string | undefined> => (await contacts.get(name)!.nextReplies())[0]?.text;
	/** What each contact who writes is answered, one after the other. */
	const answers = async (names: string[]): Promise<Array<string | undefined>> => {
		const texts = [];
		for (const name of names) {
			await contacts.get(name)!.write('Hello');
			texts.push(await answerTo(name));
		}
		return texts;
	};

	beforeAll(async () => {
		test = await startTestDesk();
		const { n8n, workflows, simulator: ours, simulatorUrl } = test.desk;
		const { phoneNumberId } = await ours!.demoNumber();
		const simulator = new SimulatorClient(simulatorUrl, phoneNumberId);
		await n8n.workflows.unpublish(workflows.find(({ name }) => name === '01 First Reply')!.id);
		const { id } = await n8n.workflows.import(assignWorkflow, await n8n.credentials.list());
		await n8n.workflows.publish(id);
		for (const name of CONTACTS) contacts.set(name, await simulator.customer(name, { phone: phoneOf(name) }));
	}, START_MS);

	afterAll(async () => await test?.stop());

	it('gives conversations to the agents in turn until both are full, and then lets contacts wait', async () => {
		expect(await post('hire', { agents: AGENTS })).toMatchObject(AGENTS.map(({ name }) => ({ name, presence: 'online' })));
		const [first, second, ...others] = await answers(CONTACTS);
		expect([first, second].sort()).toEqual(AGENTS.map(({ name }) => name));
		expect(others).toEqual([first, second, 'full', 'full', 'full']);
	});

	it('gives whoever has waited longest the agent who has room again', async () => {
		const turns = [];
		for (const [finished, next] of [['Bo', 'Emil'], ['Ada', 'Fay']] as const) {
			await post('resolve', { phone: phoneOf(finished) });
			turns.push(await answerTo(next));
		}
		expect(turns.sort()).toEqual(AGENTS.map(({ name }) => `${name} at last`));
	});

	it('leaves the others waiting until the next conversation is resolved', async () => {
		expect(await contacts.get('Gus')!.chat()).toHaveLength(2);
		await post('resolve', { phone: phoneOf('Cem') });
		expect(await answerTo('Gus')).toMatch(/ at last$/);
	});
});
