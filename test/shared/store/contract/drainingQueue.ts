import fc from 'fast-check';
import { PRIORITIES } from '../../../../nodes/shared/domain/conversation/conversation';
import { PRESENCES } from '../../../../nodes/shared/domain/people/agent';
import type { AgentChanges } from '../../../../nodes/shared/store/agents/agentStore';
import type { HelpdeskStore } from '../../../../nodes/shared/store/helpdeskStore';
import { AGENT, SHOP, at, message } from '../deskEvents';
import { MANY_RUNS_MS, present, storeOfEachTest, valueOf, type OpenStore } from '../storeUnderTest';

const OPTIONS = { types: ['agentHasRoom'], channelIds: [SHOP.id], limit: 10, leaseMs: 60_000, mostAttempts: 5 } as const;

/** One thing that makes room, takes room, or puts somebody in the queue. */
const anyStep = fc.record({ what: fc.nat(3), n: fc.nat(2), priority: fc.constantFrom(...PRIORITIES), presence: fc.constantFrom(...PRESENCES), capacity: fc.option(fc.nat(2)) });

export function describeDrainingQueue(open: OpenStore): void {
	const desk = storeOfEachTest(open);
	const hire = async (name: string, details: AgentChanges = {}) => valueOf(await desk.store.agents.create({ name, ...details }, AGENT, at(8))).id;
	const opened = async (name: string, when = at(9)) =>
		present((await desk.store.receiveMessage(message(name, { from: { key: name, userId: name }, sentAt: when.toISOString() }), when)).conversation).id;
	const told = async () => (await desk.store.history.find({ types: ['agentHasRoom'] })).map(({ data }) => data?.agentId);

	it('an agent has room who comes, who may have more, and who was full and lost one', async () => {
		const id = await hire('Eve', { capacity: 1, channelCapacity: { [SHOP.id]: 1 } });
		const tellings: Array<[number, () => Promise<unknown>]> = [
			[1, async () => await desk.store.agents.setPresence(id, 'busy', AGENT, at(9))],
			[1, async () => await desk.store.agents.setPresence(id, 'online', AGENT, at(9))],
			[0, async () => await desk.store.agents.setPresence(id, 'busy', AGENT, at(9))],
			[0, async () => await desk.store.conversations.assign(await opened('one'), { agentId: id }, AGENT, at(9))],
			[0, async () => await desk.store.agents.update(id, { name: 'Eva' }, AGENT, at(9))],
			[1, async () => await desk.store.agents.update(id, { capacity: 3 }, AGENT, at(9))],
			// The channel is still full.
			[0, async () => await desk.store.conversations.assign(await opened('two'), { agentId: id }, AGENT, at(9))],
			[0, async () => await desk.store.conversations.resolve(await opened('two'), AGENT, at(9))],
			[1, async () => await desk.store.conversations.unassign(await opened('one'), AGENT, at(9))],
			[0, async () => await desk.store.agents.setPresence(id, 'offline', AGENT, at(9))],
		];
		let count = 0;
		for (const [index, [more, happen]] of tellings.entries()) {
			await happen();
			expect([index, await told()]).toEqual([index, Array.from({ length: (count += more) }, () => id)]);
		}
	});

	it('names the agent to whoever hears of it, on whichever channels they listen', async () => {
		await desk.store.deliveries.subscribe('queue', { afresh: true }, at(8));
		const id = await hire('Eve', { email: 'eve@example.com' });
		valueOf(await desk.store.agents.setPresence(id, 'online', AGENT, at(9)));
		const [delivery] = await desk.store.deliveries.take('queue', OPTIONS, at(9));
		expect(await desk.store.deliveries.explain(present(delivery).event, at(9))).toMatchObject({ agent: { id, name: 'Eve', email: 'eve@example.com' } });
	});

	it('tells who waits for an agent', async () => {
		const isWaiting = async (...channelIds: string[]) => await desk.store.assignments.isAnybodyWaiting(channelIds);
		expect(await isWaiting()).toBe(false);
		const id = await opened('one');
		expect([await isWaiting(), await isWaiting(SHOP.id), await isWaiting('another')]).toEqual([true, true, false]);
		valueOf(await desk.store.conversations.update(id, { handledBy: 'ai' }, AGENT, at(9)));
		expect(await isWaiting()).toBe(false);
	});

	it('what is more than a step may assign is told again, as long as somebody has room', async () => {
		valueOf(await desk.store.agents.setPresence(await hire('Eve', { capacity: 3 }), 'online', AGENT, at(8)));
		for (const name of ['one', 'two', 'three', 'four']) await opened(name);
		const drain = async () => (await desk.store.assignments.assignWaiting({ limit: 2 }, AGENT, at(9))).length;
		expect([(await told()).length, await drain(), (await told()).length, await drain(), (await told()).length]).toEqual([1, 2, 2, 1, 2]);
	});

	it('a desk that goes on whenever an agent has room leaves nobody waiting for whom there is room, most urgent first, then oldest, and gives nobody too much', async () => {
		let run = 0;
		await fc.assert(
			fc.asyncProperty(fc.array(anyStep, { minLength: 5, maxLength: 20 }), async (steps) => {
				const { store } = desk;
				const mark = `run ${run++}`;
				await store.deliveries.subscribe(mark, { afresh: true }, at(8));
				const agents: string[] = [];
				for (const n of [0, 1, 2]) agents.push(await hire(`${mark} ${n}`, { capacity: n }));
				let minutes = 0;
				for (const { what, n, priority, presence, capacity } of steps) {
					const now = at(9, (minutes += 1));
					const [held] = await store.conversations.find({ assigneeId: present(agents[n]) });
					if (what === 0) {
						const id = await opened(`${mark} ${minutes}`, now);
						valueOf(await store.conversations.update(id, { priority }, AGENT, now));
						valueOf(await store.assignments.assign(id, {}, AGENT, now));
					} else if (what === 1) valueOf(await store.agents.setPresence(present(agents[n]), presence, AGENT, now));
					else if (what === 2) valueOf(await store.agents.update(present(agents[n]), { capacity: capacity ?? 0 }, AGENT, now));
					else if (held) valueOf(await store.conversations.resolve(held.id, AGENT, now));
					for (let heard = await hear(store, mark, now); heard > 0; heard = await hear(store, mark, now)) await drainInOrder(store, now);
					expect({ waits: (await queueOf(store)).length > 0, room: (await withRoom(store)).length > 0 }).not.toEqual({ waits: true, room: true });
				}
				for (const id of agents) valueOf(await store.agents.deactivate(id, AGENT, at(20)));
				for (const { id } of await store.conversations.find({ states: ['new', 'pending'] })) valueOf(await store.conversations.resolve(id, AGENT, at(20)));
			}),
			{ numRuns: 20 },
		);
	}, MANY_RUNS_MS);
}

async function hear(store: HelpdeskStore, subscription: string, now: Date): Promise<number> {
	const taken = await store.deliveries.take(subscription, OPTIONS, now);
	await store.deliveries.arrived(subscription, taken.map(({ seq }) => seq));
	return taken.length;
}

/** Who waits, most urgent first, then oldest. */
const queueOf = async (store: HelpdeskStore) => await store.conversations.find({ assigneeId: null, states: ['new'] }, { order: 'priority' });

const withRoom = async (store: HelpdeskStore) =>
	(await store.agents.find({ presence: ['online'] })).filter(({ capacity = Infinity, openConversations }) => openConversations < capacity).map(({ id }) => id);

async function drainInOrder(store: HelpdeskStore, now: Date): Promise<void> {
	const [queue, free] = [await queueOf(store), await withRoom(store)];
	const given = await store.assignments.assignWaiting({ order: 'urgent', limit: 2 }, AGENT, now);
	expect(given.map(({ conversation }) => conversation.id)).toEqual(queue.slice(0, given.length).map(({ id }) => id));
	for (const one of given) expect(free).toContain(one.outcome === 'assigned' && one.agent.id);
	for (const { capacity = Infinity, openConversations } of (await store.agents.find({})).filter(({ id }) => free.includes(id))) expect(openConversations).toBeLessThanOrEqual(capacity);
}
