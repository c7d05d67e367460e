import type { StoredWorkflow } from '../../../../desk/client/workflowContent.ts';
import type { RunningDesk } from '../../../../desk/RunningDesk.ts';
import { waitUntil } from '../../../../desk/waitUntil.ts';
import { inspectWorkflow } from '../inspectWorkflow';
import { SimulatorClient } from '../SimulatorClient';
import { withHours } from '../withHours';
import { CLOSED, DayCustomer } from './DayCustomer';
import { dayPlan, PROVIDERS, type Provider, type Shift } from './dayPlan';
import { deskWork, hurried } from './dayWorkflows';
import { DeskPeople, type Agent } from './DeskPeople';
import { inTurn } from './inTurn';

/** So many customers have the desk's attention at a time. */
export const AT_ONCE = 10;
/** Only against a day that hangs. */
const WITHIN_MS = 300_000;
/** After so many of them have begun, n8n is stopped. */
const NOON_AFTER = 12;

/** A day of the shipped desk: who writes, who answers, and what goes wrong. */
export class ScriptedDay {
	readonly startedAt = new Date();
	readonly customers: DayCustomer[] = [];
	readonly people: DeskPeople;
	agents: Agent[] = [];
	/** The workflow that receives messages, with shorter minutes. */
	readonly workflow: StoredWorkflow;
	readonly #desk: RunningDesk;
	readonly #numbers: Record<Provider, SimulatorClient>;

	private constructor(desk: RunningDesk, numbers: Record<Provider, SimulatorClient>) {
		this.#desk = desk;
		this.#numbers = numbers;
		this.people = new DeskPeople(desk.editorUrl);
		this.workflow = hurried(desk.workflows.find(({ name }) => name === '02 Desk')!) as StoredWorkflow;
	}

	static async prepare(desk: RunningDesk, seed: number): Promise<ScriptedDay> {
		const numbers = (await desk.simulator!.numbers()).map(({ provider, phoneNumberId }) => [provider, new SimulatorClient(desk.simulatorUrl, phoneNumberId)] as const);
		const day = new ScriptedDay(desk, Object.fromEntries(numbers) as Record<Provider, SimulatorClient>);
		for (const workflow of desk.workflows) if (JSON.stringify(hurried(workflow)) !== JSON.stringify(workflow)) await day.#publish(hurried(workflow));
		await day.#publish(inspectWorkflow);
		await day.#publish(deskWork);
		day.agents = await day.people.agents();
		for (const plan of dayPlan(seed)) day.customers.push(await DayCustomer.arrive(plan, day.#numbers[plan.provider]));
		return day;
	}

	/** The simulator, for what concerns no number. */
	get simulator(): SimulatorClient {
		return this.#numbers.cloud;
	}

	async live(): Promise<void> {
		const [leaving] = this.agents;
		this.#say('before opening');
		await this.people.go(this.agents, 'offline');
		await this.#open('closed');
		await this.#waitForOpening('beforeOpening');

		this.#say('opening');
		await this.#open('open');
		await this.people.go(this.agents, 'online');
		this.people.startWork(this.agents);
		await inTurn(this.of('beforeOpening'), AT_ONCE, async (customer) => await customer.end());

		this.#say('morning: an agent leaves what is theirs, and goes');
		this.people.idle = leaving!.id;
		const morning = this.#serve('morning');
		await waitUntil(async () => ((await this.people.openConversations()).some(({ conversation }) => conversation.assigneeId === leaving!.id) ? true : undefined), { for: 'an agent to have something', withinMs: WITHIN_MS, everyMs: 500 });
		await this.people.go([leaving!], 'offline');
		await morning;
		this.people.idle = undefined;
		await this.people.go([leaving!], 'online');

		this.#say('a provider is out of order');
		const outage = await this.#outage();

		this.#say('noon: n8n is stopped and started');
		await this.#noon();

		this.#say('afternoon: every webhook comes twice');
		for (const provider of PROVIDERS) await this.#faultOn(provider, { kind: 'duplicate', events: 'all' });
		await this.#serve('afternoon');
		await this.#noFaults();

		this.#say('closing time');
		await this.people.stopWork();
		await this.people.go(this.agents, 'offline');
		await this.#open('closed');
		await this.#waitForOpening('afterClosing');

		this.#say('the next morning');
		await this.#open('open');
		await this.people.go(this.agents, 'online');
		this.people.startWork(this.agents);
		await inTurn(this.of('afterClosing'), AT_ONCE, async (customer) => await customer.end());
		await outage.over;
		await this.people.stopWork();
		this.#say('over');
	}

	of(shift: Shift): DayCustomer[] {
		return this.customers.filter(({ plan }) => plan.shift === shift);
	}

	/** Until every reply of a rule over that provider has failed; its customers wait for whoever answers them in the end. */
	async #outage(): Promise<{ over: Promise<void> }> {
		await this.#faultOn('cloud', { kind: '5xx' });
		const failed = async () => await this.#desk.n8n.executions.count({ workflowId: this.workflow.id, status: ['error', 'crashed'] });
		const before = await failed();
		const cutOff = this.of('outage').filter(({ plan: { provider, matter } }) => provider === 'cloud' && matter === 'order').length;
		const over = inTurn(this.of('outage'), this.customers.length, async (customer) => {
			await customer.begin();
			await customer.end();
		});
		// It is looked at in the end.
		over.catch(() => undefined);
		await waitUntil(async () => ((await failed()) >= before + cutOff ? true : undefined), { for: 'the replies of the rules to fail', withinMs: WITHIN_MS, everyMs: 1_000 });
		await this.#noFaults();
		return { over };
	}

	async #noon(): Promise<void> {
		let isBack: Promise<void> | undefined;
		let begun = 0;
		await inTurn(this.of('noon'), AT_ONCE, async (customer) => {
			if (++begun === NOON_AFTER) isBack = this.#desk.restartN8n();
			// Twilio gives up after three tries, so nobody writes there in vain.
			if (customer.plan.provider === 'twilio') await isBack;
			await customer.begin();
			await isBack;
			await customer.end();
		});
	}

	async #waitForOpening(shift: Shift): Promise<void> {
		await inTurn(this.of(shift), AT_ONCE, async (customer) => {
			await customer.begin();
			if (customer.plan.matter !== 'goodbye') await customer.hears(CLOSED);
		});
	}

	async #serve(shift: Shift): Promise<void> {
		await inTurn(this.of(shift), AT_ONCE, async (customer) => {
			await customer.begin();
			await customer.end();
		});
	}

	async #faultOn(provider: Provider, fault: object): Promise<void> {
		await this.simulator.post('/simulator/faults', { phoneNumberId: this.#numbers[provider].phoneNumberId, count: 100_000, ...fault });
	}

	async #noFaults(): Promise<void> {
		await fetch(`${this.#desk.simulatorUrl}/simulator/faults`, { method: 'DELETE' });
	}

	async #open(hours: 'open' | 'closed'): Promise<void> {
		await this.#publish(withHours(this.workflow, hours));
	}

	async #publish(content: Parameters<RunningDesk['n8n']['workflows']['import']>[0]): Promise<void> {
		const { workflows, credentials } = this.#desk.n8n;
		await workflows.publish((await workflows.import(content, await credentials.list())).id);
	}

	/** With DAY_ALOUD set, where the day stands. */
	#say(what: string): void {
		if (process.env['DAY_ALOUD']) process.stderr.write(`${Math.round((Date.now() - this.startedAt.getTime()) / 1000)} s: ${what}\n`);
	}
}
