import fc from 'fast-check';
import type { HelpdeskStore } from '../../../../nodes/shared/store/helpdeskStore';
import { AGENT, OFFICE, SHOP, at, message } from '../deskEvents';
import { MANY_RUNS_MS, present, storeOfEachTest, valueOf, type OpenStore } from '../storeUnderTest';

/** One thing that happens to a conversation, a contact or an agent. */
type Step = (store: HelpdeskStore, agents: readonly string[], mark: string, now: Date) => Promise<unknown>;

const PEOPLE = 3;
const personOf = (mark: string, person: number) => ({ key: `${mark} ${person}`, userId: `${mark} ${person}` });

const arbitraryStep: fc.Arbitrary<Step> = fc
	.record({ what: fc.nat(12), person: fc.nat(PEOPLE - 1), to: fc.constantFrom(SHOP, OFFICE), n: fc.nat(2) })
	.map(({ what, person, to, n }) => async (store, agents, mark, now) => {
		const mine = (await store.conversations.find({ channelId: to.id })).find(({ contact }) => contact.userId === personOf(mark, person).userId);
		const id = mine?.id ?? 'nowhere';
		const agentId = agents[n] ?? 'nobody';
		const write = async () => await store.receiveMessage(message(`${mark} in ${person} ${now.getTime()}`, { from: personOf(mark, person), to, sentAt: now.toISOString() }), now);
		const steps: Array<() => Promise<unknown>> = [
			write,
			write,
			async () => await store.recordReply({ conversationId: id, providerId: `${mark} ours ${now.getTime()}`, kind: 'text', author: 'agent', agentId }, now),
			async () => await store.conversations.resolve(id, AGENT, now),
			async () => await store.conversations.reopen(id, AGENT, now),
			async () => await store.conversations.snooze(id, new Date(now.getTime() + 1), AGENT, now),
			async () => await store.due.endedSnoozes(5, now),
			async () => await store.conversations.assign(id, { agentId }, AGENT, now),
			async () => await store.conversations.unassign(id, AGENT, now),
			async () => await store.assignments.assign(id, { strategy: 'leastLoad', presences: ['online', 'offline'] }, AGENT, now),
			async () => await store.agents.update(agentId, { name: 'Renamed' }, AGENT, now),
			async () => await store.conversations.autoResolve(2, new Date(now.getTime() + 31 * 86_400_000)),
			async () => {
				const other = (await store.conversations.find({})).find(({ contact }) => contact.userId === personOf(mark, n).userId);
				if (mine && other) await store.contacts.merge(mine.contactId, other.contactId, AGENT, now);
			},
		];
		await steps[what]?.();
	});

export function describeLoads(open: OpenStore): void {
	const desk = storeOfEachTest(open);

	it('two conversations that become one are one', async () => {
		const { id } = valueOf(await desk.store.agents.create({ name: 'Eve' }, AGENT, at(8)));
		for (const person of [0, 1]) {
			const { conversation } = await desk.store.receiveMessage(message(`from ${person}`, { from: personOf('two', person) }), at(9));
			valueOf(await desk.store.conversations.assign(present(conversation).id, { agentId: id }, AGENT, at(9)));
		}
		expect(valueOf(await desk.store.agents.get(id))).toMatchObject({ openConversations: 2 });
		const [one, other] = await desk.store.conversations.find({});
		valueOf(await desk.store.contacts.merge(present(one).contactId, present(other).contactId, AGENT, at(10)));
		expect(valueOf(await desk.store.agents.get(id))).toMatchObject({ openConversations: 1 });
	});

	it('whatever happens, the number that is kept of each agent is that of their new and pending conversations', async () => {
		let run = 0;
		await fc.assert(
			fc.asyncProperty(fc.array(arbitraryStep, { minLength: 5, maxLength: 25 }), async (steps) => {
				const mark = `run ${run++}`;
				const agents: string[] = [];
				for (const n of [0, 1, 2]) agents.push(valueOf(await desk.store.agents.create({ name: `${mark} ${n}` }, AGENT, at(8))).id);
				let minutes = 0;
				for (const step of steps) await step(desk.store, agents, mark, at(9, (minutes += 7)));
				const kept = await desk.store.agents.find({});
				for (const { id, openConversations } of kept) {
					const held = await desk.store.conversations.find({ assigneeId: id, states: ['new', 'pending'] });
					expect({ id, openConversations }).toEqual({ id, openConversations: held.length });
				}
				for (const id of agents) valueOf(await desk.store.agents.deactivate(id, AGENT, at(20)));
				expect((await desk.store.agents.find({ includeInactive: true })).filter(({ openConversations }) => openConversations !== 0)).toEqual([]);
			}),
			{ numRuns: 25 },
		);
	}, MANY_RUNS_MS);
}
