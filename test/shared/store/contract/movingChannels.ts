import { writeChoiceId } from '../../../../nodes/shared/domain/survey/choiceId';
import type { ChannelRef, ContactRef } from '../../../../nodes/shared/domain/message/inboundEvent';
import type { ChannelMove } from '../../../../nodes/shared/store/channels/channelStore';
import { ADA, AGENT, GRACE, OFFICE, SHOP, at, message, receipt } from '../deskEvents';
import { present, storeOfEachTest, valueOf, type OpenStore } from '../storeUnderTest';

/** The same number at another provider. */
const THERE: ChannelRef = { id: `twilio:${SHOP.phone}`, phone: SHOP.phone, account: 'AC1' };
const MOVE: ChannelMove = { from: SHOP.id, to: THERE.id };
const ALL_DAY = { start: at(0), end: at(48) };
const refused = (words: string) => ({ ok: false, failure: { kind: 'refused', message: expect.stringContaining(words), advice: expect.stringMatching(/\w/) } });

export function describeMovingChannels(open: OpenStore): void {
	const desk = storeOfEachTest(open);
	const write = async (id: string, hours: number, to: ChannelRef = SHOP, from: ContactRef = ADA, more: Parameters<typeof message>[1] = {}) =>
		await desk.store.receiveMessage(message(id, { ...more, to, from, sentAt: at(hours).toISOString() }), at(hours));
	const answer = async (conversationId: string, providerId: string, hours: number) =>
		valueOf(await desk.store.recordReply({ conversationId, providerId, kind: 'text', text: providerId, author: 'agent', agentId: 'agent 1' }, at(hours)));
	const move = async (changes: Partial<ChannelMove> = {}, hours = 11) => await desk.store.channels.move({ ...MOVE, ...changes }, AGENT, at(hours));
	const idOf = ({ conversation }: Awaited<ReturnType<typeof write>>) => present(conversation).id;

	it('let the contact go on in the same conversation, with what was said and until when one may write', async () => {
		const id = idOf(await write('one', 9));
		await answer(id, 'two', 10);
		expect(valueOf(await move())).toMatchObject({ channel: { id: THERE.id, phone: SHOP.phone }, changed: true, joinedConversations: 0, moved: { conversations: 1, messages: 2, contacts: 1 } });
		expect(valueOf(await desk.store.conversations.get(id, at(11)))).toMatchObject({ channelId: THERE.id, window: { open: true }, messages: [{ providerId: 'one' }, { providerId: 'two' }] });
		expect(await write('three', 12, THERE)).toMatchObject({ outcome: 'continued', conversation: { id }, message: { channelId: THERE.id } });
		expect(await desk.store.usage.count({ kind: 'session', ...ALL_DAY, channelIds: [THERE.id] })).toBe(1);
		const told = await desk.store.history.find({ conversationId: id, channelIds: [SHOP.id] });
		expect(told).toEqual([]);
	});

	it('take settings, access, rules and views along, and say so once in the history', async () => {
		valueOf(await desk.store.channels.create(SHOP, { displayName: 'Shop', csat: true, greeting: { enabled: true, text: 'Hello' } }, AGENT, at(8)));
		const agent = valueOf(await desk.store.agents.create({ name: 'Eve', channelCapacity: { [SHOP.id]: 3 } }, AGENT, at(8)));
		valueOf(await desk.store.access.grant({ channelId: SHOP.id, holder: { kind: 'agent', id: agent.id }, role: 'contributor' }, AGENT, at(8)));
		await desk.store.routingRules.add({ name: 'Shop', enabled: true, condition: { kind: 'channel', channels: [SHOP.id, `${SHOP.id}9`] }, effects: {} }, undefined, AGENT, at(8));
		const view = valueOf(await desk.store.views.save({ name: 'Shop', sharing: 'all', filter: { channelId: SHOP.id } }));
		valueOf(await desk.store.cannedReplies.create({ shortcut: 'hi', text: 'Hello', channelId: SHOP.id }, AGENT, at(9)));

		const first = valueOf(await move());
		expect(first).toMatchObject({ channel: { settings: { displayName: 'Shop', csat: true, greeting: { enabled: true, text: 'Hello' } }, configuredAt: at(8).toISOString() }, moved: { rules: 1, views: 1 } });
		expect(valueOf(await move({}, 12))).toEqual({ ...first, changed: false, moved: { conversations: 0, messages: 0, contacts: 0, rules: 0, views: 0 } });
		expect(await desk.store.access.find({ channelId: THERE.id })).toMatchObject([{ role: 'contributor' }]);
		expect(valueOf(await desk.store.agents.get(agent.id)).channelCapacity).toEqual({ [THERE.id]: 3 });
		expect(await desk.store.routingRules.find()).toMatchObject([{ condition: { channels: [THERE.id, `${SHOP.id}9`] } }]);
		expect(valueOf(await desk.store.views.get(view.id)).filter).toEqual({ channelId: THERE.id });
		expect(await desk.store.cannedReplies.find({})).toMatchObject([{ channelId: THERE.id }]);
		const told = await desk.store.history.find({ types: ['settingsChanged'], channelIds: [THERE.id] });
		expect(told.filter(({ data }) => data?.['movedFrom'] === SHOP.id)).toMatchObject([{ actor: AGENT, at: at(11).toISOString() }]);
		expect((await desk.store.channels.find({})).map(({ id }) => id)).toEqual([THERE.id]);
		expect(valueOf(await desk.store.channels.get(SHOP.id))).toMatchObject({ movedTo: THERE.id });
	});

	it('bring what still comes in under the old id to the new one: messages, receipts, what is handled', async () => {
		const id = idOf(await write('one', 9));
		await answer(id, 'two', 10);
		valueOf(await move());
		expect(await desk.store.recordEvents([message('late', { sentAt: at(10).toISOString() }), receipt('two', 'delivered', { at: at(10, 1).toISOString() })], at(12))).toEqual(['new', 'new']);
		expect(await desk.store.recordEvents([message('late', { sentAt: at(10).toISOString(), to: THERE })], at(12))).toEqual(['known']);
		expect(await write('late', 10)).toMatchObject({ outcome: 'continued', conversation: { id, channelId: THERE.id } });
		expect(await write('one', 9)).toMatchObject({ repeated: true, conversation: { id }, window: { open: true } });
		expect(valueOf(await desk.store.conversations.get(id, at(12))).messages.map(({ providerId, state }) => [providerId, state])).toEqual([['one', undefined], ['two', 'delivered'], ['late', undefined]]);
		expect(await desk.store.usage.count({ kind: 'delivered', ...ALL_DAY, channelIds: [THERE.id] })).toBe(1);
		await desk.store.markHandled(SHOP.id, 'late', at(12));
		await desk.store.markHandled(THERE.id, 'one', at(12));
		expect(await desk.store.due.unhandledMessages(0, 10, at(20))).toEqual([]);
	});

	it('make one of two conversations that a contact has with the number, and leave those of others alone', async () => {
		const older = idOf(await write('one', 9));
		const younger = idOf(await write('two', 10, THERE));
		const other = idOf(await write('three', 10, THERE, GRACE));
		const elsewhere = idOf(await write('four', 9, OFFICE));
		expect(valueOf(await move())).toMatchObject({ joinedConversations: 1 });
		for (const id of [older, younger]) expect(valueOf(await desk.store.conversations.get(id, at(11)))).toMatchObject({ id: older, channelId: THERE.id, messages: [{ providerId: 'one' }, { providerId: 'two' }] });
		expect(await desk.store.conversations.find({ channelId: THERE.id })).toHaveLength(2);
		expect(valueOf(await desk.store.conversations.get(other, at(11)))).toMatchObject({ channelId: THERE.id });
		expect(valueOf(await desk.store.conversations.get(elsewhere, at(11)))).toMatchObject({ channelId: OFFICE.id });
		expect(valueOf(await desk.store.conversations.get(older, at(11))).window.closesAt).toBe(at(34).toISOString());
	});

	it('let a survey be answered at the new provider', async () => {
		const id = idOf(await write('one', 9));
		valueOf(await desk.store.channels.update(SHOP.id, { csat: true }, AGENT, at(9)));
		await answer(id, 'two', 9);
		valueOf(await desk.store.conversations.resolve(id, AGENT, at(10)));
		const order = { conversationId: id, scale: 'stars', language: 'en', openMs: 86_400_000, topics: [], withoutTags: [], everyDays: 0, outsideWindow: 'skip' } as const;
		const claimed = valueOf(await desk.store.surveys.claim(order, at(10)));
		if (!claimed.claimed) throw new Error('Nothing is asked.');
		await desk.store.surveys.confirm(claimed.survey.id, 'question');
		valueOf(await move());
		const tap = { kind: 'reply' as const, reply: { id: writeChoiceId({ surveyId: claimed.survey.id, rating: 5 }), type: 'list' as const, title: '5' } };
		expect(await write('rating', 12, THERE, ADA, tap)).toMatchObject({ survey: { part: 'rating', survey: { rating: 5 } } });
	});

	it('can come back, and go on to a third provider', async () => {
		const id = idOf(await write('one', 9));
		const third = { id: `engagelab:${SHOP.phone}`, phone: SHOP.phone };
		valueOf(await move());
		valueOf(await move({ from: THERE.id, to: third.id }));
		expect(await write('two', 10)).toMatchObject({ conversation: { id, channelId: third.id } });
		valueOf(await move({ from: third.id, to: SHOP.id }));
		for (const [n, channel] of [SHOP, THERE, third].entries()) expect(await write(`back ${n}`, 12, channel)).toMatchObject({ outcome: 'continued', conversation: { id, channelId: SHOP.id } });
	});

	it.each<[string, Partial<ChannelMove>, string]>([
		['another number', { to: 'twilio:+15550009999' }, '+15550009999'],
		['what is no ID of a channel', { to: '+15550783881' }, 'not the ID'],
		['the same channel', { to: SHOP.id }, 'the same'],
	])('refuse %s, and change nothing', async (_, changes, words) => {
		const id = idOf(await write('one', 9));
		expect(await move(changes)).toMatchObject(refused(words));
		expect(valueOf(await desk.store.conversations.get(id, at(11)))).toMatchObject({ channelId: SHOP.id });
	});

	it('ask whose settings hold where both are configured, and refuse a channel that has gone elsewhere', async () => {
		valueOf(await desk.store.channels.create(SHOP, { displayName: 'Old' }, AGENT, at(8)));
		valueOf(await desk.store.channels.create({ id: THERE.id }, { displayName: 'New' }, AGENT, at(8)));
		expect(await move()).toMatchObject(refused('Both'));
		expect(valueOf(await desk.store.channels.get(SHOP.id))).toMatchObject({ settings: { displayName: 'Old' }, configuredAt: at(8).toISOString() });
		expect(valueOf(await move({ settings: 'new' })).channel.settings.displayName).toBe('New');
		expect(await move({ to: 'engagelab:1', phone: SHOP.phone! })).toMatchObject(refused(THERE.id));
		expect(await desk.store.channels.update(SHOP.id, { displayName: 'Again' }, AGENT, at(12))).toMatchObject(refused(THERE.id));
		expect(await desk.store.channels.move({ from: 'cloud:1', to: THERE.id }, AGENT, at(12))).toMatchObject({ ok: false, failure: { kind: 'notFound' } });
	});
}
