import { setTimeout as sleep } from 'node:timers/promises';

import type { WorkflowContent } from '../../desk/client/workflowContent.ts';
import { waitUntil } from '../../desk/waitUntil.ts';
import { Crowd, type Visitor } from './kit/Crowd';
import { readStore } from './kit/readStore';
import { seededChance } from '../kit/seededChance';
import { SimulatorClient } from './kit/SimulatorClient';
import { startTestDesk, type TestDesk } from './kit/startTestDesk';
import { withHours } from './kit/withHours';

/** More of them: `KILLS=100 SEED=7`. A start of n8n takes some twenty seconds; after KILLS_MINUTES it is enough. */
const KILLS = Number(process.env['KILLS'] ?? 3);
const MOST_MINUTES = Number(process.env['KILLS_MINUTES'] ?? 120);
const SEED = Number(process.env['SEED'] ?? 20261121);

const START_MS = 300_000;
/** What is cut off again and again is offered after pauses that double: of many kills some message meets five in a row. */
const SETTLE_MS = (KILLS > 10 ? 70 : 10) * 60_000;
const KILL_MS = 240_000;

/** How often a text came, and to which messages it was an answer. */
interface Said {
	greetings: number;
	surveys: number;
	orders: string[];
	byes: string[];
}

/** A reply names the message that it answers, and what was left is taken up after half a minute. */
const observed = (content: WorkflowContent): WorkflowContent => ({
	...content,
	nodes: content.nodes.map((node) => {
		const parameters = node['parameters'] as object;
		if (node.type.endsWith('.helpdeskReply')) return { ...node, parameters: { ...parameters, options: { quote: true } } };
		if (node.type.endsWith('.helpdeskTrigger')) return { ...node, parameters: { ...parameters, unhandledMinutes: 0.5 } };
		return node;
	}),
});

const everybodyIsAsked = (content: WorkflowContent): WorkflowContent => ({
	...content,
	nodes: content.nodes.map((node) => (node.type.endsWith('.helpdeskCsat') ? { ...node, parameters: { operation: 'ask', options: { ignoreChannel: true, withoutPerson: true } } } : node)),
});

describe(`The whole desk while n8n is killed up to ${KILLS} times at random moments (seed ${SEED})`, () => {
	let test: TestDesk;
	let simulator: SimulatorClient;
	let said: Map<Visitor, Said>;
	let store: ReturnType<typeof readStore>;
	let visitors: Visitor[];
	let neverArrived: Set<string>;
	let kills = 0;

	beforeAll(async () => {
		test = await startTestDesk(['00-set-up-the-desk.json', '02-desk.json', '05-resolve-and-survey.json']);
		const { desk } = test;
		const { phoneNumberId } = await desk.simulator!.demoNumber();
		simulator = new SimulatorClient(desk.simulatorUrl, phoneNumberId);
		// Meta goes on for days, with long pauses; so that the test ends, this one does not pause longer than ten seconds.
		await simulator.patch('/simulator/settings', { webhookRetriesMs: [1_000, 3_000, ...Array.from({ length: 1_000 }, () => 10_000)], webhookTimeoutMs: 30_000 });
		const credentials = await desk.n8n.credentials.list();
		for (const workflow of desk.workflows) {
			const content = workflow.name === '02 Desk' ? observed(withHours(workflow, 'open')) : everybodyIsAsked(workflow);
			await desk.n8n.workflows.publish((await desk.n8n.workflows.import(content, credentials)).id);
		}

		const chance = seededChance(SEED);
		const crowd = new Crowd(simulator, seededChance(SEED + 1));
		crowd.start(2);
		const deadline = Date.now() + MOST_MINUTES * 60_000;
		for (; kills < KILLS && Date.now() < deadline; kills++) {
			await sleep(500 + 3_500 * chance());
			await desk.killN8n();
			// Some write while it is away.
			await sleep(2_000);
			crowd.rest();
			await desk.restartN8n();
			crowd.goOn();
		}
		await sleep(1_000);
		await crowd.close();
		({ visitors } = crowd);
		neverArrived = await takenByTheStart();
		await waitUntil(
			async () => {
				const { handled } = readStore(test);
				const isDone = written().every((id) => id !== undefined && handled.get(id)) && (await desk.n8n.executions.count({ status: ['running', 'new'] })) === 0;
				return isDone ? true : undefined;
			},
			// Where they are not, the tests say which.
			{ for: 'every message to be handled', withinMs: SETTLE_MS, everyMs: 1_000 },
		).catch((error: unknown) => error);
		// What the events of the last messages started has ended, too.
		await sleep(5_000);
		store = readStore(test);
		said = new Map(await Promise.all(visitors.map(async (visitor) => [visitor, await saidTo(visitor)] as const)));
	}, START_MS + KILLS * KILL_MS + SETTLE_MS);

	afterAll(async () => await test?.stop());

	/** While n8n starts it answers with 200 itself, before a node is asked: WhatsApp believes that, and nobody can help it from inside n8n (docs/reliability.md). */
	async function takenByTheStart(): Promise<Set<string>> {
		const taken = (await simulator.deliveries()).filter(({ attempts }) => attempts.at(-1)?.response?.includes('n8n is starting up'));
		return new Set(taken.flatMap(({ about }) => about));
	}
	const arrived = (id: string | undefined) => id === undefined || !neverArrived.has(id);
	const written = () => visitors.flatMap(({ hello, order, bye }) => [hello, order, bye]).filter(arrived);

	async function saidTo({ customer }: Visitor): Promise<Said> {
		const messages = (await customer.chat()).filter(({ author }) => author === 'business');
		const that = (text: string) => messages.filter((message) => message.text.includes(text));
		const answered = (text: string) => that(text).map(({ quotes = '' }) => quotes);
		return { greetings: that('welcome to Example Bikes').length, surveys: that('How satisfied').length, orders: answered('order number'), byes: answered('Thank you for writing') };
	}
	const twice = (ids: string[]) => ids.filter((id, index) => ids.indexOf(id) !== index);

	it('is done with every message that the provider was told is safe', () => {
		const open = [...store.handled].filter(([, isHandled]) => !isHandled).map(([id]) => id);
		expect(open.map((id) => store.traces(id))).toEqual([]);
		expect(written().filter((id) => id === undefined || !store.handled.has(id))).toEqual([]);
		expect(store.integrity).toBe('ok');
	});

	it('sent nobody a greeting, a reply or a survey twice', () => {
		const all = [...said.values()];
		expect(all.filter(({ greetings, surveys }) => greetings > 1 || surveys > 1)).toEqual([]);
		expect(all.flatMap(({ orders, byes }) => [...twice(orders), ...twice(byes)])).toEqual([]);
	});

	it('answered everybody, except where nobody can know, which it tells', () => {
		const unanswered = visitors.flatMap((visitor) => {
			const { orders = [], byes = [] } = said.get(visitor) ?? {};
			return [visitor.order, visitor.bye].filter((id) => id !== undefined && ![...orders, ...byes].includes(id));
		});
		const unexplained = unanswered.filter((id) => arrived(id) && !store.uncertain.has(id!));
		expect(unexplained.map((id) => store.traces(id!))).toEqual([]);
	});

	afterAll(() => {
		if (!said) return;
		const all = [...said.values()];
		const sum = (count: (one: Said) => number) => all.reduce((total, one) => total + count(one), 0);
		const counts = {
			kills,
			messages: store.handled.size,
			customers: all.length,
			greetings: sum(({ greetings }) => greetings),
			replies: sum(({ orders, byes }) => orders.length + byes.length),
			surveys: sum(({ surveys }) => surveys),
			uncertain: store.uncertain.size,
			takenByTheStart: neverArrived.size,
		};
		process.stdout.write(`${JSON.stringify(counts)}\n`);
	});
});
