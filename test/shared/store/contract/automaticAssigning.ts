import type { AssignmentOutcome, AssignmentRules, NotNeeded } from '../../../../nodes/shared/store/assignments/assignmentStore';
import type { AgentChanges } from '../../../../nodes/shared/store/agents/agentStore';
import type { Presence } from '../../../../nodes/shared/domain/people/agent';
import { AGENT, SHOP, at, message } from '../deskEvents';
import { MANY_RUNS_MS, present, storeOfEachTest, valueOf, type OpenStore } from '../storeUnderTest';

const numbers = (count: number) => Array.from({ length: count }, (_, index) => index);

const whoOf = (given: AssignmentOutcome | NotNeeded): string => (given.outcome === 'assigned' ? given.agent.name : given.outcome === 'waiting' ? given.reason : given.outcome);

export function describeAutomaticAssigning(open: OpenStore): void {
	const desk = storeOfEachTest(open);
	const hire = async (name: string, details: AgentChanges = {}, presence: Presence = 'online') => {
		const { id } = valueOf(await desk.store.agents.create({ name, ...details }, AGENT, at(8)));
		valueOf(await desk.store.agents.setPresence(id, presence, AGENT, at(8)));
		return id;
	};
	/** Contacts write a minute apart. */
	const opened = async (n: number, when = at(9, n)) =>
		present((await desk.store.receiveMessage(message(`message ${n}`, { from: { key: `DE.${n}`, userId: `DE.${n}` }, sentAt: when.toISOString() }), when)).conversation).id;
	const assign = async (id: string, rules: AssignmentRules = {}, when = at(10)) => valueOf(await desk.store.assignments.assign(id, rules, AGENT, when));
	const namesFor = async (count: number, rules: AssignmentRules = {}) => {
		const names: string[] = [];
		for (const n of numbers(count)) names.push(whoOf(await assign(await opened(n), rules)));
		return names;
	};

	it('goes in turn, also within one millisecond, past whoever is absent or full', async () => {
		for (const name of ['A', 'B', 'C']) await hire(name);
		await hire('Absent', {}, 'offline');
		await hire('Full', { capacity: 0 });
		const names = await namesFor(6);
		expect([...names.slice(0, 3)].sort()).toEqual(['A', 'B', 'C']);
		expect(names.slice(3)).toEqual(names.slice(0, 3));
	});

	it('goes to whoever has least to do, where resolved conversations are nothing to do', async () => {
		await hire('A');
		await hire('B');
		const first = [await opened(0), await opened(1)];
		const [one, two] = [whoOf(await assign(present(first[0]))), whoOf(await assign(present(first[1])))];
		await desk.store.conversations.resolve(present(first[1]), AGENT, at(10));
		expect([one, two].sort()).toEqual(['A', 'B']);
		expect(whoOf(await assign(await opened(2), { strategy: 'leastLoad' }))).toBe(two);
	});

	it('counts what is open and not put off as something to do (H60)', async () => {
		await hire('A', { capacity: 1 });
		const [first, second, third] = [await opened(0), await opened(1), await opened(2)];
		expect([whoOf(await assign(first)), whoOf(await assign(second))]).toEqual(['A', 'full']);
		valueOf(await desk.store.conversations.setPending(first, AGENT, at(10)));
		expect(whoOf(await assign(second))).toBe('full');
		valueOf(await desk.store.conversations.snooze(first, at(20), AGENT, at(10)));
		expect([whoOf(await assign(second)), whoOf(await assign(third))]).toEqual(['A', 'full']);
	});

	it('goes on in turn whoever joins and leaves (H40)', async () => {
		const ids = new Map<string, string>();
		const team = valueOf(await desk.store.teams.create({ name: 'Sales' }, AGENT, at(8)));
		for (const name of ['A', 'B', 'C']) {
			ids.set(name, await hire(name));
			valueOf(await desk.store.teams.addMember(team.id, present(ids.get(name)), AGENT, at(8)));
		}
		const order = await namesFor(3, { teamId: team.id });
		const [first = '', second = '', third = ''] = order;
		valueOf(await desk.store.teams.removeMember(team.id, present(ids.get(second)), AGENT, at(8)));
		valueOf(await desk.store.teams.addMember(team.id, present(ids.get(second)), AGENT, at(8)));
		const next: string[] = [];
		for (const n of [3, 4, 5]) next.push(whoOf(await assign(await opened(n), { teamId: team.id }, at(11))));
		expect(next).toEqual([first, second, third]);
	});

	it('goes to nobody who was not given the channel, and a viewer answers nothing', async () => {
		const [, viewer, replier] = [await hire('Outsider'), await hire('Viewer'), await hire('Replier')];
		for (const [id, role] of [[viewer, 'viewer'], [replier, 'contributor']] as const) {
			valueOf(await desk.store.access.grant({ channelId: SHOP.id, holder: { kind: 'agent', id }, role }, AGENT, at(8)));
		}
		expect(await namesFor(3)).toEqual(['Replier', 'Replier', 'Replier']);
	});

	it('keeps to the capacity also within a team (H37), which has the conversation while it waits', async () => {
		const [inTeam] = [await hire('In team', { capacity: 1 }), await hire('Outside')];
		const team = valueOf(await desk.store.teams.create({ name: 'Sales' }, AGENT, at(8)));
		valueOf(await desk.store.teams.addMember(team.id, inTeam, AGENT, at(8)));
		expect(await namesFor(1, { teamId: team.id })).toEqual(['In team']);
		expect(await assign(await opened(1), { teamId: team.id })).toMatchObject({ outcome: 'waiting', reason: 'full', conversation: { teamId: team.id } });
	});

	it('keeps to the capacity of a channel', async () => {
		await hire('A', { channelCapacity: { [SHOP.id]: 2 } });
		expect(await namesFor(3)).toEqual(['A', 'A', 'full']);
	});

	it('looks for skills, all or the most of them, and for the last agent of the contact', async () => {
		const [expert] = [await hire('Expert', { skills: ['Billing', 'French'] }), await hire('Beginner', { skills: ['billing'] })];
		expect(await namesFor(2, { skills: ['billing', 'FRENCH'] })).toEqual(['Expert', 'Expert']);
		const [next, best] = [await opened(7), await opened(8)];
		expect(whoOf(await assign(next, { skills: ['sales'] }))).toBe('skills');
		expect(whoOf(await assign(best, { skills: ['billing', 'french', 'sales'], skillMatch: 'best' }))).toBe('Expert');
		await desk.store.conversations.resolve(best, AGENT, at(11));
		valueOf(await desk.store.conversations.reopen(best, AGENT, at(12)));
		expect(await assign(best, { prefersLastAgent: true })).toMatchObject({ outcome: 'assigned', agent: { id: expert } });
	});

	it('leaves a conversation with whoever has it, and says what is unknown', async () => {
		await hire('A');
		const id = await opened(0);
		expect(await assign(id)).toMatchObject({ outcome: 'assigned', changed: true });
		expect(await assign(id)).toMatchObject({ outcome: 'assigned', changed: false });
		expect(await desk.store.assignments.assign(id, { teamId: 'nowhere' }, AGENT, at(10))).toMatchObject({ failure: { kind: 'notFound', what: 'team' } });
		expect(await desk.store.assignments.assign(id, { agentId: 'nobody' }, AGENT, at(10))).toMatchObject({ failure: { kind: 'notFound', what: 'agent' } });
		expect(await desk.store.assignments.assign('nothing', {}, AGENT, at(10))).toMatchObject({ failure: { kind: 'notFound', what: 'conversation' } });
	});

	it('needs nobody for a message that came before its conversation was resolved, and refuses one that came later', async () => {
		await hire('A');
		const id = await opened(0);
		valueOf(await desk.store.conversations.resolve(id, AGENT, at(10)));
		const asked = async (messageId?: string) => await desk.store.assignments.assign(id, messageId === undefined ? {} : { asks: { channelId: SHOP.id, messageId } }, AGENT, at(11));
		expect(await asked('message 0')).toMatchObject({ value: { outcome: 'notNeeded', conversation: { id, state: 'resolved' } } });
		await desk.store.recordEvents([message('later', { from: { key: 'DE.0', userId: 'DE.0' } })], at(11));
		const refused = { failure: { kind: 'refused' } };
		expect([await asked('later'), await asked('unknown'), await asked()]).toMatchObject([refused, refused, refused]);
	});

	it('drains the queue in order as soon as somebody has room (H36)', async () => {
		const id = await hire('A', { capacity: 2 }, 'offline');
		const waiting = [await opened(0), await opened(1), await opened(2)];
		const drain = async (order: 'oldest' | 'urgent' = 'oldest') => (await desk.store.assignments.assignWaiting({ order }, AGENT, at(11))).map(({ conversation }) => conversation.id);
		expect(await drain()).toEqual([]);
		valueOf(await desk.store.agents.setPresence(id, 'online', AGENT, at(11)));
		expect(await drain()).toEqual(waiting.slice(0, 2));
		const urgent = await opened(3);
		valueOf(await desk.store.conversations.update(urgent, { priority: 'urgent' }, AGENT, at(11)));
		valueOf(await desk.store.agents.update(id, { capacity: 3 }, AGENT, at(11)));
		expect(await drain('urgent')).toEqual([urgent]);
		await desk.store.conversations.resolve(urgent, AGENT, at(12));
		expect(await drain()).toEqual(waiting.slice(2));
	});

	it('drains within one second, which is all that providers tell, in the order in which the messages came', async () => {
		const id = await hire('A', {}, 'offline');
		const waiting: string[] = [];
		for (const n of numbers(12)) waiting.push(await opened(n, at(9)));
		valueOf(await desk.store.agents.setPresence(id, 'online', AGENT, at(11)));
		expect((await desk.store.assignments.assignWaiting({}, AGENT, at(11))).map(({ conversation }) => conversation.id)).toEqual(waiting);
	});

	it('takes what nobody answered from who went offline or is too slow (H41)', async () => {
		const slow = await hire('Slow');
		const id = await opened(0);
		await assign(id);
		const reassign = async (when: Date) => (await desk.store.assignments.reassignUnanswered({ answerWithinMs: 600_000 }, AGENT, when)).map(whoOf);
		expect(await reassign(at(10, 9))).toEqual([]);
		await hire('Next');
		expect(await reassign(at(10, 10))).toEqual(['Next']);
		expect(await reassign(at(10, 19))).toEqual([]);
		valueOf(await desk.store.agents.setPresence(slow, 'offline', AGENT, at(10, 19)));
		expect(await reassign(at(10, 20))).toEqual(['absent']);
		expect(valueOf(await desk.store.conversations.get(id, at(11)))).toMatchObject({ assigneeId: undefined });
	});

	it('leaves answered conversations with an agent who went offline', async () => {
		const agentId = await hire('A');
		const id = await opened(0);
		await assign(id);
		valueOf(await desk.store.recordReply({ conversationId: id, providerId: 'ours', kind: 'text', author: 'agent', agentId }, at(10, 1)));
		valueOf(await desk.store.agents.setPresence(agentId, 'offline', AGENT, at(11)));
		expect(await desk.store.assignments.reassignUnanswered({}, AGENT, at(12))).toEqual([]);
	});

	it.each(['evenSequence', 'leastLoad'] as const)(
		'200 at the same moment by %s: each once (H39), loads within one (H38), no capacity exceeded',
		async (strategy) => {
			const agents = [];
			for (const n of numbers(7)) agents.push(await hire(`Agent ${n}`, n === 6 ? { capacity: 5 } : {}));
			const conversations: string[] = [];
			for (const n of numbers(100)) conversations.push(await opened(n, at(9)));
			const stores = [desk.store, await desk.another()] as const;
			const outcomes = await Promise.all(
				numbers(200).map(async (n) => valueOf(await present(stores[n % 2]).assignments.assign(present(conversations[n >> 1]), { strategy }, AGENT, at(10)))),
			);
			expect(outcomes.filter((given) => given.outcome === 'assigned' && given.changed)).toHaveLength(100);
			expect(await desk.store.history.find({ types: ['assigned'] })).toHaveLength(100);
			const found = await desk.store.conversations.find({});
			const loads = agents.map((id) => found.filter(({ assigneeId }) => assigneeId === id).length);
			expect(loads[6]).toBe(5);
			expect(Math.max(...loads.slice(0, 6)) - Math.min(...loads.slice(0, 6))).toBeLessThanOrEqual(1);
			expect(loads.reduce((sum, load) => sum + load, 0)).toBe(100);
		},
		MANY_RUNS_MS,
	);
}
