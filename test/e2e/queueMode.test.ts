import { readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';

import type { StoredWorkflow, WorkflowContent } from '../../desk/client/workflowContent.ts';
import { waitUntil } from '../../desk/waitUntil.ts';
import { DeskTables } from './kit/DeskTables';
import { describeInQueueMode, REDIS_PATH } from './kit/describeInQueueMode';
import { seededRandom } from './kit/seededRandom';
import { OwnRedis } from './kit/OwnRedis';
import { soonOfferedAgain, tickingClock, watchQueue } from './kit/queueWorkflows';
import { SimulatorClient, type Customer } from './kit/SimulatorClient';
import { startTestQueueDesk, type TestQueueDesk } from './kit/startTestQueueDesk';
import { withHours } from './kit/withHours';

const START_MS = 300_000;
/** Agents of workflows/00-set-up-the-desk.json with eight places each: this many find one. */
const CUSTOMERS = 20;
const ENDED = ['success', 'error', 'crashed'];
const UNDERWAY = ['new', 'running'];

/** How often a process is killed, and the seed of when and which; a longer run is `QUEUE_KILLS=12 SEED=5`. */
const KILLS = Number(process.env['QUEUE_KILLS'] ?? 3);
const SEED = Number(process.env['SEED'] ?? 1);
const PEOPLE_EACH = 8;
const LONGEST_BEFORE_KILL_MS = 1_500;
const GREETING = /welcome to Example Bikes/;
const ANSWER = /send us your order number/;

/** An event of the desk as its workflow got it. */
interface Watched {
	deskEvent: { id: string; type: string; attempt: number };
	conversation: { id: string };
}

jest.setTimeout(300_000 + KILLS * 60_000);

describeInQueueMode('The shipped desk in queue mode: a main process, two webhook processes, three workers', () => {
	let redis: OwnRedis;
	let test: TestQueueDesk;
	let tables: DeskTables;
	let simulator: SimulatorClient;
	const ids: Record<string, string> = {};
	/** Who wrote while processes were killed, with the ids of what they wrote. */
	const killedAmong: Array<{ person: Customer; hello: string; order: string }> = [];

	const publish = async (name: string, content: WorkflowContent) => {
		const { workflows, credentials } = test.desk.n8n;
		ids[name] = (await workflows.import(content, await credentials.list())).id;
		await workflows.publish(ids[name]);
	};

	beforeAll(async () => {
		redis = await OwnRedis.start(REDIS_PATH!);
		test = await startTestQueueDesk(['00-set-up-the-desk.json', '02-desk.json'], redis.server);
		tables = await DeskTables.open(test.postgres, test.schema);
		const { desk } = test;
		simulator = new SimulatorClient(desk.simulatorUrl, (await desk.simulator!.demoNumber()).phoneNumberId);
		const shipped = desk.workflows.find(({ name }) => name === '02 Desk') as StoredWorkflow;
		await publish('desk', withHours(soonOfferedAgain(shipped), 'open'));
		await publish('watch', watchQueue);
		await publish('clock', tickingClock);
	}, START_MS);

	afterAll(async () => {
		await tables?.close();
		await test?.stop();
		await redis?.stop();
	});

	const crowd = async (from: number, count: number): Promise<Customer[]> =>
		await Promise.all(Array.from({ length: count }, async (_, index) => await simulator.customer(`Person ${from + index}`, { phone: `+49155501${String(from + index).padStart(5, '0')}` })));
	const answersTo = async (customer: Customer) => (await customer.chat()).filter(({ author }) => author === 'business').map(({ text }) => text);
	const executions = async (name: string, status?: string[]) => await test.desk.n8n.executions.count({ workflowId: ids[name]!, ...(status ? { status } : {}) });
	const allHandled = async (withinMs: number) =>
		await waitUntil(async () => {
			const { kept, handled } = await tables.arrivals();
			return kept === handled ? true : undefined;
		}, { for: 'every message to be handled', withinMs });
	/** The first item of a trigger in each execution of a workflow. */
	const triggered = async <T>(name: string, trigger: string): Promise<T[]> => {
		const list = await test.desk.n8n.executions.list({ workflowId: ids[name]!, status: ENDED });
		const runs = await Promise.all(list.map(async ({ id }) => await test.desk.n8n.executions.get(id)));
		return runs.flatMap(({ data }) => data.resultData.runData[trigger]?.[0]?.data?.main?.[0]?.map(({ json }) => json as T) ?? []);
	};
	const workOf = async (workers: number[]) => await Promise.all(workers.map(async (index) => (await readFile(test.cluster.workers[index]!.logFile, 'utf8')).match(/Worker started execution/g)?.length ?? 0));

	it('greets every contact once though several processes get the messages at the same time, one execution for each message', async () => {
		const people = await crowd(0, CUSTOMERS);
		await Promise.all(people.flatMap((person) => [person.write('Hello'), person.write('Is anybody there?')]));
		await allHandled(120_000);
		await waitUntil(async () => ((await executions('desk', ENDED)) >= 2 * CUSTOMERS ? true : undefined), { for: 'the executions to end', withinMs: 60_000 });
		expect(await executions('desk')).toBe(2 * CUSTOMERS);
		for (const person of people) expect(await answersTo(person)).toEqual([expect.stringContaining('welcome to Example Bikes')]);
		expect(await tables.conversations()).toHaveLength(CUSTOMERS);
		expect(Math.min(...(await workOf([0, 1, 2])))).toBeGreaterThan(0);
	});

	it('gives conversations to agents in turn, whichever worker does it', async () => {
		const held = new Map<string, number>();
		for (const agent of await tables.assignees()) held.set(agent, (held.get(agent) ?? 0) + 1);
		const loads = [...held.values()];
		expect(loads.reduce((sum, load) => sum + load, 0)).toBe(CUSTOMERS);
		expect(loads).toHaveLength(3);
		expect(Math.max(...loads) - Math.min(...loads)).toBeLessThanOrEqual(1);
	});

	it('brings each event to one execution', async () => {
		await waitUntil(async () => ((await executions('watch', ENDED)) >= 2 * CUSTOMERS ? true : undefined), { for: 'the events', withinMs: 60_000 });
		const events = await triggered<Watched>('watch', 'Something Happens');
		expect(new Set(events.map(({ deskEvent }) => deskEvent.id)).size).toBe(events.length);
		for (const type of ['conversationOpened', 'assigned']) {
			const conversations = events.filter(({ deskEvent }) => deskEvent.type === type).map(({ conversation }) => conversation.id);
			expect(conversations.sort()).toEqual((await tables.conversations()).sort());
		}
	});

	it('lets a timer go off once, not once for each process', async () => {
		await waitUntil(async () => ((await executions('clock', ENDED)) >= 5 ? true : undefined), { for: 'the timer', withinMs: 60_000 });
		const ticks = await triggered<{ timestamp: string }>('clock', 'Every Two Seconds');
		// The timer's own clock has seconds; two processes with a timer each would share them.
		const seconds = ticks.map(({ timestamp }) => timestamp.slice(0, 19));
		expect(new Set(seconds).size).toBe(seconds.length);
	});

	it('says in the credential, and in the log, that a SQLite file is not for queue mode', async () => {
		const data = { engine: 'sqlite', file: `${test.home}/own.sqlite` };
		const { message } = await test.desk.n8n.session.post<{ message: string }>('/rest/credentials/test', { credentials: { id: '', name: 'A file', type: 'helpdeskStoreApi', data } });
		expect(message).toMatch(/SQLite file[^]*choose PostgreSQL/);
		expect(await readFile(test.cluster.main.logFile, 'utf8')).toMatch(/queue mode[^]*SQLite file/);
	});

	/** How often each answer is missing on the phones of these people, and how often it is there twice. */
	const told = async (people: Customer[]) => {
		const chats = await Promise.all(people.map(answersTo));
		const timesOf = (text: RegExp) => chats.map((answers) => answers.filter((answer) => text.test(answer)).length);
		const summary = (times: number[]) => ({ once: times.filter((count) => count === 1).length, never: times.filter((count) => count === 0).length, twice: times.filter((count) => count > 1).length });
		return { greeting: summary(timesOf(GREETING)), answer: summary(timesOf(ANSWER)) };
	};

	/** One of each kind in turn, so that few kills reach all of them, too. */
	const victim = (kill: number, chance: number) => {
		const { workers, main, webhooks } = test.cluster;
		const kind = [workers, [main], webhooks][kill % 3]!;
		return kind[Math.floor(chance * kind.length)]!;
	};

	it(`loses no message while workers, the main process and webhook processes are killed at random (${KILLS} times, seed ${SEED})`, async () => {
		const random = seededRandom(SEED);
		const failedBefore = await executions('desk', ['error', 'crashed']);
		for (let kill = 0; kill < KILLS; kill++) {
			const some = await crowd(100 + kill * PEOPLE_EACH, PEOPLE_EACH);
			const writing = some.map(async (person) => {
				const hello = await person.write('Hello');
				await sleep(random() * 500);
				killedAmong.push({ person, hello, order: await person.write('It is about my order') });
			});
			const service = victim(kill, random());
			await sleep(random() * LONGEST_BEFORE_KILL_MS);
			await service.kill();
			await Promise.all([...writing, service.restart()]);
		}
		const [last] = await test.desk.n8n.executions.list({ workflowId: ids['desk']!, status: [...ENDED, ...UNDERWAY], limit: 1 });
		await waitUntil(async () => ((await simulator.deliveries()).every(({ state }) => state === 'delivered') ? true : undefined), { for: 'every webhook to be taken', withinMs: 120_000 });
		await allHandled(240_000);
		// What a killed main or webhook process leaves can stay "running" in n8n's list for long; what began after the last kill must have ended.
		const begunSince = async () => (await test.desk.n8n.executions.list({ workflowId: ids['desk']!, status: UNDERWAY })).filter(({ id }) => Number(id) > Number(last!.id));
		await waitUntil(async () => ((await begunSince()).length === 0 ? true : undefined), { for: 'the executions to end', withinMs: 180_000 });

		const people = killedAmong.map(({ person }) => person);
		const { handled, uncertain } = await tables.outcomes();
		expect(killedAmong.flatMap(({ hello, order }) => [hello, order]).filter((id) => !handled.has(id))).toEqual([]);
		const { greeting, answer } = await told(people);
		const interrupted = (await executions('desk', ['error', 'crashed', ...UNDERWAY])) - failedBefore;
		process.stderr.write(`Processes killed ${KILLS} times (seed ${SEED}), ${interrupted} executions cut off, ${uncertain.size} replies uncertain: ${JSON.stringify({ greeting, answer })}\n`);
		expect({ greeting: greeting.twice, answer: answer.twice }).toEqual({ greeting: 0, answer: 0 });
		// Whoever was killed while it sent leaves open whether it went out, which is told; nobody else is without one.
		const texts = await Promise.all(people.map(answersTo));
		const without = (index: number, text: RegExp) => !texts[index]!.some((said) => text.test(said));
		const unexplained = killedAmong.filter(({ hello, order }, index) => (without(index, GREETING) && !uncertain.has(hello) && !uncertain.has(order)) || (without(index, ANSWER) && !uncertain.has(order)));
		expect(unexplained.map(({ hello }) => hello)).toEqual([]);
	}, 300_000 + KILLS * 60_000);

	it('brought every event of that time, another time only where an execution of it was cut off', async () => {
		const opened = await tables.conversationsOf(killedAmong.map(({ hello }) => hello));
		const eventsOf = async () => (await triggered<Watched>('watch', 'Something Happens')).filter(({ conversation }) => opened.includes(conversation.id));
		const openings = (events: Watched[]) => new Set(events.filter(({ deskEvent }) => deskEvent.type === 'conversationOpened').map(({ conversation }) => conversation.id));
		await waitUntil(async () => (openings(await eventsOf()).size === opened.length ? true : undefined), { for: 'the events', withinMs: 180_000, everyMs: 5_000 });
		const first = (await eventsOf()).filter(({ deskEvent }) => deskEvent.attempt === 1).map(({ deskEvent }) => deskEvent.id);
		expect(new Set(first).size).toBe(first.length);
	}, 240_000);

	it('goes on with timers, still once for all processes', async () => {
		const before = await executions('clock', ENDED);
		await waitUntil(async () => ((await executions('clock', ENDED)) >= before + 3 ? true : undefined), { for: 'the timer', withinMs: 60_000 });
		const seconds = (await triggered<{ timestamp: string }>('clock', 'Every Two Seconds')).map(({ timestamp }) => timestamp.slice(0, 19));
		expect(new Set(seconds).size).toBe(seconds.length);
		await test.desk.n8n.workflows.unpublish(ids['clock']!);
	}, 240_000);

	it('goes on after Redis was killed and came back, with what it had promised', async () => {
		const people = await crowd(900, PEOPLE_EACH);
		await Promise.all(people.map(async (person) => await person.write('Hello')));
		await redis.kill();
		const during = people.map(async (person) => await person.write('It is about my order'));
		await sleep(2_000);
		await redis.restart();
		await Promise.all(during);
		await allHandled(240_000);
		const each = { once: PEOPLE_EACH, never: 0, twice: 0 };
		expect(await told(people)).toEqual({ greeting: each, answer: each });
	});
});
