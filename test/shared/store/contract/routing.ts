import { readSchedule } from '../../../../nodes/shared/domain/hours/readSchedule';
import type { Fact } from '../../../../nodes/shared/domain/routing/facts';
import type { Route } from '../../../../nodes/shared/store/routing/routingStore';
import type { SurveyOrder } from '../../../../nodes/shared/store/surveys/surveyStore';
import { AGENT, OFFICE, SHOP, at, message } from '../deskEvents';
import { present, storeOfEachTest, valueOf, type OpenStore } from '../storeUnderTest';

const DECISION: Route = { handledBy: 'none', handsOver: false };

export function describeRouting(open: OpenStore): void {
	const desk = storeOfEachTest(open);
	const receive = async (id = 'one', options: object = {}) => present((await desk.store.receiveMessage(message(id, { sentAt: at(9).toISOString(), ...options }), at(9))).conversation);
	const facts = async (wanted: Fact[], conversationId?: string, scheduleIds: string[] = []) => await desk.store.routing.facts(wanted, { conversationId, channelId: SHOP.id, scheduleIds }, at(10));
	const apply = async (id: string, route: Partial<Route>) => valueOf(await desk.store.routing.apply(id, { ...DECISION, ...route }, AGENT, at(10), 'Rule "Orders"'));
	const schedule = async (name: string, from: string, to: string) => {
		const read = readSchedule({ name, zone: 'UTC', week: { friday: [{ from, to }] } });
		if (!read.ok) throw new Error(read.failure.join(' '));
		return valueOf(await desk.store.schedules.save({ schedule: read.value }, AGENT, at(9))).id;
	};

	describe('tells', () => {
		it('only what was asked for and is known', async () => {
			const { id } = await receive();
			expect(await facts([], id)).toEqual({});
			expect(await facts(['tags', 'isSomebodyFree', 'openState'])).toEqual({ openState: undefined });
		});

		it('the tags of the conversation', async () => {
			const { id } = await receive();
			expect(await facts(['tags'], id)).toEqual({ tags: [] });
			await desk.store.tags.add(id, ['VIP'], AGENT, at(9));
			expect(await facts(['tags'], id)).toEqual({ tags: ['VIP'] });
		});

		it('whether the channel is open, and other opening hours', async () => {
			await receive();
			const [day, night] = [await schedule('Day', '08:00', '17:00'), await schedule('Night', '20:00', '23:00')];
			expect(await facts(['schedules'], undefined, [day, night, 'gone'])).toEqual({ schedules: { [day]: true, [night]: false } });
			await desk.store.channels.update(SHOP.id, { scheduleId: night }, AGENT, at(9));
			expect(await facts(['openState'])).toEqual({ openState: 'closed' });
		});

		it('whether an agent who is online has room', async () => {
			const { id } = await receive();
			expect(await facts(['isSomebodyFree'], id)).toEqual({ isSomebodyFree: false });
			const eve = valueOf(await desk.store.agents.create({ name: 'Eve', capacity: 1 }, AGENT, at(9)));
			expect(await facts(['isSomebodyFree'], id)).toEqual({ isSomebodyFree: false });
			await desk.store.agents.setPresence(eve.id, 'online', AGENT, at(9));
			expect(await facts(['isSomebodyFree'], id)).toEqual({ isSomebodyFree: true });
			const other = await receive('two', { to: OFFICE });
			await desk.store.conversations.assign(other.id, { agentId: eve.id }, AGENT, at(9));
			expect(await facts(['isSomebodyFree'], id)).toEqual({ isSomebodyFree: false });
		});

		it('who has open conversations of the contact, on whichever channel', async () => {
			const [here, there] = [await receive(), await receive('two', { to: OFFICE })];
			expect(await facts(['openWith'], here.id)).toEqual({ openWith: { agents: [], teams: [] } });
			const [eve, sales] = [valueOf(await desk.store.agents.create({ name: 'Eve' }, AGENT, at(9))), valueOf(await desk.store.teams.create({ name: 'Sales' }, AGENT, at(8)))];
			await desk.store.conversations.assign(there.id, { agentId: eve.id, teamId: sales.id }, AGENT, at(9));
			expect(await facts(['openWith'], here.id)).toEqual({ openWith: { agents: [eve.id, 'Eve'], teams: [sales.id, 'Sales'] } });
			await desk.store.conversations.resolve(there.id, AGENT, at(9));
			expect(await facts(['openWith'], here.id)).toEqual({ openWith: { agents: [], teams: [] } });
		});

		it('how the contact answered the last survey', async () => {
			const { id } = await receive();
			expect(await facts(['isSatisfied'], id)).toEqual({ isSatisfied: 'notRated' });
			await desk.store.channels.update(SHOP.id, { csat: true }, AGENT, at(9));
			await desk.store.recordReply({ conversationId: id, providerId: 'wamid.reply', kind: 'text', author: 'agent' }, at(9));
			await desk.store.conversations.resolve(id, AGENT, at(9));
			const order: SurveyOrder = { conversationId: id, scale: 'stars', language: 'en', openMs: 3_600_000, topics: [], withoutTags: [], everyDays: 0, outsideWindow: 'skip' };
			const claim = valueOf(await desk.store.surveys.claim(order, at(9)));
			if (!claim.claimed) throw new Error(claim.reason);
			await desk.store.surveys.confirm(claim.survey.id, 'wamid.question');
			await desk.store.receiveMessage(message('answer', { text: '2', sentAt: at(9, 1).toISOString() }), at(9, 1));
			expect(await facts(['isSatisfied'], id)).toEqual({ isSatisfied: false });
		});
	});

	describe('keeps', () => {
		it('what a rule sets, at once and with the rule in the history', async () => {
			const { id } = await receive();
			const sales = valueOf(await desk.store.teams.create({ name: 'Sales' }, AGENT, at(8)));
			const routed = await apply(id, { topic: 'Orders', priority: 'high', team: 'sales ', tags: ['order', 'web'], handledBy: 'rule' });
			expect(routed).toMatchObject({ changed: true, tags: ['order', 'web'], warnings: [], conversation: { topic: 'Orders', priority: 'high', teamId: sales.id, handledBy: 'rule' } });
			expect(valueOf(await desk.store.conversations.get(id, at(10)))).toMatchObject({ ...routed.conversation, tags: ['order', 'web'] });
			const told = (await desk.store.history.find({ conversationId: id })).filter(({ reason }) => reason === 'Rule "Orders"');
			expect(told.map(({ type }) => type).sort()).toEqual(['assigned', 'handlerChanged', 'priorityChanged', 'tagsChanged', 'topicChanged']);
			expect(await apply(id, { topic: 'Orders', handledBy: 'rule' })).toMatchObject({ changed: false });
		});

		it('what a person has with that person', async () => {
			const { id } = await receive();
			const [support, sales] = [valueOf(await desk.store.teams.create({ name: 'Support' }, AGENT, at(8))), valueOf(await desk.store.teams.create({ name: 'Sales' }, AGENT, at(8)))];
			const eve = valueOf(await desk.store.agents.create({ name: 'Eve' }, AGENT, at(9)));
			await desk.store.conversations.assign(id, { agentId: eve.id, teamId: support.id }, AGENT, at(9));
			expect(await apply(id, { team: sales.id, topic: 'Orders', handledBy: 'ai' })).toMatchObject({ conversation: { assigneeId: eve.id, teamId: support.id, handledBy: 'human', topic: 'Orders' } });
		});

		it('that people take over from an AI, once', async () => {
			const { id } = await receive();
			await apply(id, { handledBy: 'ai' });
			expect(await apply(id, { handsOver: true })).toMatchObject({ conversation: { handledBy: 'none', ai: { handedOverAt: at(10).toISOString() } } });
			expect(await apply(id, { handledBy: 'ai', handsOver: true })).toMatchObject({ changed: false, conversation: { handledBy: 'none' } });
			expect(await desk.store.history.find({ types: ['handedOver'] })).toHaveLength(1);
		});

		it('nothing in a conversation that is resolved, and nothing of one that is not there', async () => {
			const { id } = await receive();
			await desk.store.conversations.resolve(id, AGENT, at(9));
			expect(await apply(id, { topic: 'Orders', tags: ['order'] })).toMatchObject({ changed: false, tags: [] });
			expect(await desk.store.routing.apply('nowhere', DECISION, AGENT, at(10))).toMatchObject({ ok: false, failure: { kind: 'notFound' } });
		});

		it('what it can, and warns of a team or an agent that the desk does not have', async () => {
			const { id } = await receive();
			const eve = valueOf(await desk.store.agents.create({ name: 'Eve Example' }, AGENT, at(9)));
			expect(await apply(id, { agent: 'eve example' })).toMatchObject({ agentId: eve.id, warnings: [] });
			expect(await apply(id, { team: 'Moon', agent: 'Nobody', topic: 'Orders' })).toMatchObject({
				conversation: { topic: 'Orders', teamId: undefined },
				warnings: [expect.stringContaining('no team "Moon"'), expect.stringContaining('no agent "Nobody"')],
			});
		});
	});
}
