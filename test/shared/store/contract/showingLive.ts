import { ADA, AGENT, GRACE, OFFICE, SHOP, at, message, receipt } from '../deskEvents';
import { present, storeOfEachTest, valueOf, type OpenStore } from '../storeUnderTest';

/** Longer than what lies before a place is told again. */
const LATER = at(10);

export function describeShowingLive(open: OpenStore): void {
	const desk = storeOfEachTest(open);
	const receive = async (id: string, options = {}) => present((await desk.store.receiveMessage(message(id, options), at(9))).conversation).id;
	const hire = async (name: string) => valueOf(await desk.store.agents.create({ name }, AGENT, at(8))).id;

	it('tells new messages, what happened, and messages whose receipts came', async () => {
		const conversationId = await receive('one');
		const place = await desk.store.live.end(at(9));
		const { message: sent } = valueOf(await desk.store.recordReply({ conversationId, providerId: 'ours', kind: 'text', author: 'agent', agentId: 'eve' }, at(9)));
		await desk.store.recordEvents([receipt('ours', 'read')], LATER);
		const changes = await desk.store.live.since(place, LATER);
		expect(changes.messages).toContainEqual({ id: sent.id, conversationId, version: 'read' });
		expect(changes.history.map(({ type }) => type)).toContain('conversationPending');
		expect(changes.isTooMuch).toBe(false);

		await desk.store.recordEvents([receipt('ours', 'played')], at(10, 1));
		expect((await desk.store.live.since(changes.place, at(10, 1))).messages).toContainEqual({ id: sent.id, conversationId, version: 'played' });
	});

	it('says so where too much happened to tell one by one', async () => {
		const place = await desk.store.live.end(at(9));
		await desk.store.recordEvents(Array.from({ length: 10 }, (_, index) => message(`m${index}`)), at(9));
		for (let index = 0; index < 10; index++) await receive(`m${index}`);
		expect((await desk.store.live.since(place, at(9))).isTooMuch).toBe(false);
		expect((await desk.store.live.since({ ...place, message: -1_000, history: -1_000 }, at(9))).messages).toHaveLength(10);
	});

	it('tells what agents asked for once it has ended', async () => {
		const { action } = await desk.store.inboxActions.begin({ agentId: 'eve', key: 'k', conversationId: 'c', kind: 'note' }, at(9));
		const place = await desk.store.live.end(at(9));
		expect((await desk.store.live.since(place, LATER)).actions).toEqual([]);
		valueOf(await desk.store.inboxActions.finish(action.id, {}, LATER));
		expect((await desk.store.live.since(place, LATER)).actions).toEqual([{ id: action.id, agentId: 'eve', kind: 'note' }]);
	});

	it('knows who writes, as long as it is so', async () => {
		await desk.store.live.noteTyping('conversation', 'eve', at(9, 0, 6), at(9));
		await desk.store.live.noteTyping('conversation', 'eve', at(9, 0, 9), at(9, 0, 3));
		expect(await desk.store.live.whoTypes(at(9, 0, 8))).toEqual([{ conversationId: 'conversation', agentId: 'eve', until: at(9, 0, 9) }]);
		expect(await desk.store.live.whoTypes(at(9, 0, 9))).toEqual([]);
	});

	it('tells an agent’s access to every channel at once', async () => {
		await receive('one');
		await receive('two', { to: OFFICE, from: GRACE });
		const [eve, bo] = [await hire('Eve'), await hire('Bo')];
		const team = valueOf(await desk.store.teams.create({ name: 'Billing' }, AGENT, at(8))).id;
		valueOf(await desk.store.teams.addMember(team, eve, AGENT, at(8)));
		valueOf(await desk.store.access.grant({ channelId: SHOP.id, holder: { kind: 'agent', id: eve }, role: 'viewer' }, AGENT, at(9)));
		valueOf(await desk.store.access.grant({ channelId: SHOP.id, holder: { kind: 'team', id: team }, role: 'contributor' }, AGENT, at(9)));
		for (const agent of [eve, bo]) {
			const everywhere = valueOf(await desk.store.access.everywhere(agent));
			for (const id of [SHOP.id, OFFICE.id]) expect(everywhere.get(id)).toEqual(valueOf(await desk.store.access.accessOf(agent, id)));
		}
		expect(valueOf(await desk.store.access.everywhere(eve)).get(SHOP.id)).toMatchObject({ role: 'contributor', isOpen: false });
	});

	it('counts what fits, and lists only what is on the channels and of the teams that are named', async () => {
		const inShop = await receive('one');
		const inOffice = await receive('two', { to: OFFICE, from: GRACE });
		const team = valueOf(await desk.store.teams.create({ name: 'Billing' }, AGENT, at(8))).id;
		valueOf(await desk.store.conversations.assign(inOffice, { teamId: team }, AGENT, at(9)));
		const filters = [{}, { channelIds: [SHOP.id] }, { channelIds: [] }, { teamIds: [team] }, { teamIds: [] }, { search: 'nothing like it' }, { channelIds: [SHOP.id, OFFICE.id], states: ['new' as const] }];
		expect(await desk.store.conversations.count(filters, 100)).toEqual([2, 1, 0, 1, 0, 0, 2]);
		expect(await desk.store.conversations.count([{}], 1)).toEqual([1]);
		expect((await desk.store.conversations.find({ channelIds: [SHOP.id] })).map(({ id }) => id)).toEqual([inShop]);
		expect((await desk.store.conversations.find({ teamIds: [team] })).map(({ id }) => id)).toEqual([inOffice]);
	});

	it('knows the last thing that was said, which a reaction is not, and what it was beside its text', async () => {
		const location = { latitude: 52.5, longitude: 13.4, name: 'Office' };
		await receive('one');
		await desk.store.recordEvents([message('place', { kind: 'location', location, sentAt: at(9, 1).toISOString() })], at(9, 1));
		const id = await receive('place', { kind: 'location', location, sentAt: at(9, 1).toISOString() });
		await receive('like', { kind: 'reaction', reaction: { messageId: 'one', emoji: '👍' }, sentAt: at(9, 2).toISOString() });
		const last = present((await desk.store.messages.lastOf([id])).get(id));
		expect(last).toMatchObject({ providerId: 'place', kind: 'location' });
		expect((await desk.store.messages.contents([last.id])).get(last.id)).toMatchObject({ location });
		expect((await desk.store.messages.contents([])).size).toBe(0);
	});

	it('shows nothing of what is quarantined', async () => {
		const harmful = message('bad', { from: ADA, kind: 'location', text: 'harm', location: { latitude: 1, longitude: 2 }, quarantined: true });
		await desk.store.recordEvents([harmful], at(9));
		const { message: stored } = await desk.store.receiveMessage(harmful, at(9));
		expect(JSON.stringify([...(await desk.store.messages.contents([stored.id]))])).not.toMatch(/harm"|latitude/);
	});
}
