import { CLOSED, GOODBYE, GREETING, ORDER_QUESTION, SURVEY, type DayCustomer } from './kit/day/DayCustomer';
import { PROVIDERS, type Provider } from './kit/day/dayPlan';
import { ANSWER } from './kit/day/DeskPeople';
import { inTurn } from './kit/day/inTurn';
import { AT_ONCE, ScriptedDay } from './kit/day/ScriptedDay';
import type { StoredConversation } from './kit/inspectWorkflow';
import type { ChatMessage } from './kit/SimulatorClient';
import { startTestDesk, type TestDesk } from './kit/startTestDesk';

/** Only against a day that hangs; on a calm machine it takes some minutes. */
const WITHIN_MS = 1_800_000;
const SEED = Number(process.env['DAY_SEED'] ?? 20_261_121);

interface Figures {
	key?: string;
	opened: number;
	reopened: number;
	resolved: number;
	received: number;
	sent: number;
	firstResponse: { count: number };
}

interface Satisfaction {
	asked: number;
	answered: number;
	distribution: Array<{ rating: number; count: number }>;
}

describe(`A day at the desk: 200 customers, three providers, one n8n (seed ${SEED})`, () => {
	let test: TestDesk;
	let day: ScriptedDay;
	let chats: Map<DayCustomer, ChatMessage[]>;

	const readChats = async () => {
		chats = new Map();
		await inTurn(day.customers, AT_ONCE, async (customer) => chats.set(customer, await customer.chat()));
	};

	beforeAll(async () => {
		test = await startTestDesk(['00-set-up-the-desk.json', '02-desk.json', '03-answer.json', '05-resolve-and-survey.json', '06-timers.json']);
		day = await ScriptedDay.prepare(test.desk, SEED);
		await day.live();
		await readChats();
	}, WITHIN_MS);

	afterAll(async () => {
		await day?.people.stopWork();
		await test?.stop();
	});

	const said = (customer: DayCustomer) => chats.get(customer)!.filter(({ author }) => author === 'business');
	const times = (customer: DayCustomer, words: string) => said(customer).filter(({ text }) => text.includes(words)).length;
	const sum = (customers: DayCustomer[], count: (customer: DayCustomer) => number) => customers.reduce((total, customer) => total + count(customer), 0);
	const span = () => ({ from: day.startedAt.toISOString(), until: new Date().toISOString() });
	const isForPerson = ({ plan }: DayCustomer) => plan.matter !== 'goodbye';
	const plans = (customers: DayCustomer[]) => customers.map((customer) => ({ ...customer.plan, said: said(customer).map(({ text }) => text) }));
	/** Each ends a conversation: the goodbye of the rule, and the answer of a person who is done with it. */
	const resolutions = (customer: DayCustomer) => times(customer, ANSWER) + times(customer, GOODBYE);

	it('answers every customer, by a rule or by a person', () => {
		expect(plans(day.customers.filter((customer) => resolutions(customer) === 0))).toEqual([]);
		expect(plans(day.customers.filter((customer) => isForPerson(customer) && times(customer, ANSWER) === 0))).toEqual([]);
		const asked = day.customers.filter(({ plan }) => plan.matter === 'order' && !(plan.shift === 'outage' && plan.provider === 'cloud'));
		expect(plans(asked.filter((customer) => times(customer, ORDER_QUESTION) !== 1))).toEqual([]);
	});

	it('greets those who wrote while it was open and could be reached, and tells the others once that it is closed', () => {
		const wroteIn = (...shifts: string[]) => day.customers.filter(({ plan }) => shifts.includes(plan.shift));
		expect(plans(wroteIn('morning', 'noon', 'afternoon').filter((customer) => times(customer, GREETING) !== 1))).toEqual([]);
		expect(plans(wroteIn('beforeOpening', 'afterClosing').filter((customer) => times(customer, CLOSED) !== (isForPerson(customer) ? 1 : 0)))).toEqual([]);
	});

	it('says nothing twice', () => {
		const twice = day.customers.filter((customer) => {
			const texts = said(customer).flatMap(({ text }) => (text.includes(SURVEY) ? [] : text));
			return new Set(texts).size !== texts.length;
		});
		expect(plans(twice)).toEqual([]);
	});

	it('asks once for each time that a person was done how it was, and nobody else', () => {
		expect(plans(day.customers.filter((customer) => times(customer, SURVEY) !== times(customer, ANSWER)))).toEqual([]);
	});

	it('reports what happened on the phones', async () => {
		const figures = await day.people.figures<Figures[]>('figures', { ...span(), by: 'channel' });
		const counted = (provider: Provider) => {
			const customers = day.customers.filter(({ plan }) => plan.provider === provider);
			return {
				opened: customers.length,
				reopened: sum(customers, (customer) => resolutions(customer) - 1),
				resolved: sum(customers, resolutions),
				received: sum(customers, (customer) => chats.get(customer)!.length - said(customer).length),
				sent: sum(customers, (customer) => said(customer).length),
				firstResponse: expect.objectContaining({ count: sum(customers, (customer) => times(customer, ANSWER)) }) as Figures['firstResponse'],
			};
		};
		expect(PROVIDERS.map((provider) => figures.find(({ key }) => key?.startsWith(`${provider}:`)))).toMatchObject(PROVIDERS.map(counted));
	});

	it('reports the ratings that were given', async () => {
		const [satisfaction] = await day.people.figures<Satisfaction[]>('satisfaction', span());
		const given = day.customers.filter(isForPerson).flatMap(({ plan }) => plan.rating ?? []);
		expect(satisfaction).toMatchObject({
			asked: sum(day.customers, (customer) => times(customer, ANSWER)),
			answered: given.length,
			distribution: [1, 2, 3, 4, 5].map((rating) => ({ rating, count: given.filter((one) => one === rating).length })),
		});
	});

	it('gives each agent the answers that are theirs, and nothing to who is offline', async () => {
		const figures = await day.people.figures<Figures[]>('figures', { ...span(), by: 'agent' });
		const answersOf = (customers: DayCustomer[], name: string) => sum(customers, (customer) => said(customer).filter(({ text }) => text.startsWith(ANSWER) && text.endsWith(name)).length);
		const reported = Object.fromEntries(figures.flatMap(({ key, firstResponse }) => (key ? [[key, firstResponse.count]] : [])));
		expect(reported).toEqual(Object.fromEntries(day.agents.map(({ id, name }) => [id, answersOf(day.customers, name)])));
		expect(answersOf(day.of('morning'), day.agents[0]!.name)).toBe(0);
	});

	it('has kept every message of every phone once, and leaves nothing unhandled or unresolved', async () => {
		const stored = (await (await fetch(`${test.desk.editorUrl}/webhook/inspect-the-store`)).json()) as StoredConversation[];
		expect(stored).toHaveLength(day.customers.length);
		expect(stored.filter(({ state }) => state !== 'resolved')).toEqual([]);
		const kept = new Map(stored.map((conversation) => [conversation.contact.phone, conversation.messages]));
		const unlike = day.customers.filter((customer) => {
			const messages = kept.get(customer.plan.phone) ?? [];
			// EngageLab gives what it sends an ID of its own, which the phone does not show.
			const named = (id: string, isSent: boolean) => (isSent && customer.plan.provider === 'engagelab' ? 'sent' : id);
			const inStore = messages.map(({ providerId, direction }) => named(providerId, direction === 'out'));
			const onPhone = chats.get(customer)!.map(({ id, author }) => named(id, author === 'business'));
			return String(inStore.sort()) !== String(onPhone.sort()) || messages.some(({ direction, handledAt }) => direction === 'in' && !handledAt);
		});
		expect(plans(unlike)).toEqual([]);
	});

	it('is not moved by webhooks of the day that come again', async () => {
		const executions = async () => await test.desk.n8n.executions.count({ workflowId: day.workflow.id });
		const ids = () => day.customers.map((customer) => chats.get(customer)!.map(({ id }) => id));
		await readChats();
		const before = { executions: await executions(), ids: ids() };
		await inTurn((await day.simulator.deliveries()).slice(-300), AT_ONCE, async ({ id }) => await day.simulator.post(`/simulator/webhooks/${id}/redeliver`));
		await readChats();
		expect({ executions: await executions(), ids: ids() }).toEqual(before);
	}, 300_000);
});
