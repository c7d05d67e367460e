import type { Conversation, ConversationState } from '../../../../nodes/shared/domain/conversation/conversation';
import { AGENT, OFFICE, SHOP, at, echo, message } from '../deskEvents';
import { present, storeOfEachTest, valueOf, type OpenStore } from '../storeUnderTest';

const DAY = 24;

export function describeLifecycle(open: OpenStore): void {
	const desk = storeOfEachTest(open);
	const receive = async (id: string, hours = 9, minutes = 0) =>
		await desk.store.receiveMessage(message(id, { sentAt: at(hours, minutes).toISOString() }), at(hours, minutes));
	const opened = async (): Promise<Conversation> => present((await receive('one')).conversation);
	const reply = async (id: string, hours: number, details: object = {}) =>
		valueOf(await desk.store.recordReply({ conversationId: id, providerId: `ours ${hours}`, kind: 'text', author: 'agent', ...details }, at(hours))).conversation;
	const get = async (id: string, now = at(9)) => valueOf(await desk.store.conversations.get(id, now));
	const told = async (conversationId: string) => (await desk.store.history.find({ conversationId })).map(({ type }) => type);

	describe('the states (section 3.2)', () => {
		const into: Record<ConversationState, (id: string) => Promise<unknown>> = {
			new: async () => {},
			pending: async (id) => await desk.store.conversations.setPending(id, AGENT, at(9, 1)),
			snoozed: async (id) => await desk.store.conversations.snooze(id, at(12), AGENT, at(9, 1)),
			resolved: async (id) => await desk.store.conversations.resolve(id, AGENT, at(9, 1)),
		};

		it.each([
			['new', 'continued', []],
			['pending', 'continued', ['conversationPending', 'conversationReturned']],
			['snoozed', 'continued', ['conversationSnoozed', 'snoozeOver']],
			['resolved', 'reopened', ['conversationResolved', 'conversationReopened']],
		] as const)('%s: a message makes it new, and the history says how (S40)', async (state, outcome, history) => {
			const { id } = await opened();
			await into[state](id);
			expect(await get(id)).toMatchObject({ state });
			expect(await receive('two', 10)).toMatchObject({ outcome, conversation: { id, state: 'new' } });
			expect(await told(id)).toEqual(['conversationOpened', ...history]);
		});

		it.each(['new', 'pending', 'snoozed', 'resolved'] as const)('%s: an echo, a reaction and an answer of ours never make it new (H50)', async (state) => {
			const { id } = await opened();
			await into[state](id);
			await desk.store.recordEvents([echo('theirs', { sentAt: at(9, 2).toISOString() })], at(9, 2));
			await desk.store.receiveMessage(message('like', { kind: 'reaction', reaction: { messageId: 'one', emoji: '👍' }, sentAt: at(9, 3).toISOString() }), at(9, 3));
			expect((await reply(id, 10)).state).toBe(state === 'new' ? 'pending' : state);
			expect(await desk.store.conversations.find({})).toHaveLength(1);
		});

		it('a resolution takes it from its agent, who is remembered (S30)', async () => {
			const { id } = await opened();
			await desk.store.conversations.assign(id, { agentId: 'bo', teamId: 'sales' }, AGENT, at(9));
			const { conversation } = valueOf(await desk.store.conversations.resolve(id, AGENT, at(10), 'Answered by phone'));
			expect(conversation).toMatchObject({ state: 'resolved', lastAssigneeId: 'bo', teamId: 'sales', handledBy: 'none' });
			expect(conversation.assigneeId).toBeUndefined();
			const [resolved] = await desk.store.history.find({ conversationId: id, types: ['conversationResolved'] });
			expect(resolved).toMatchObject({ actor: AGENT, at: at(10).toISOString(), reason: 'Answered by phone', data: { resolution: 1, assigneeId: 'bo' } });
			expect((await receive('two', 11)).conversation).toMatchObject({ lastAssigneeId: 'bo', assigneeId: undefined });
		});

		it('reopening by hand is refused where the contact has another open conversation', async () => {
			const first = await opened();
			await desk.store.conversations.resolve(first.id, AGENT, at(10));
			const second = present((await receive('two', 10 + DAY)).conversation);
			const refused = await desk.store.conversations.reopen(first.id, AGENT, at(11 + DAY));
			expect(refused).toMatchObject({ ok: false, failure: { kind: 'refused', message: expect.stringContaining(second.id) } });
			await desk.store.conversations.resolve(second.id, AGENT, at(12 + DAY));
			expect(valueOf(await desk.store.conversations.reopen(first.id, AGENT, at(13 + DAY)))).toMatchObject({ changed: true, conversation: { state: 'new' } });
		});

		it('reopening twice changes it once, and what is resolved cannot be snoozed', async () => {
			const { id } = await opened();
			expect(valueOf(await desk.store.conversations.reopen(id, AGENT, at(10)))).toMatchObject({ changed: false });
			await desk.store.conversations.resolve(id, AGENT, at(10));
			expect(await desk.store.conversations.snooze(id, undefined, AGENT, at(11))).toMatchObject({ ok: false, failure: { kind: 'refused' } });
		});
	});

	describe('what its channel says about a message after the resolution (H51)', () => {
		it.each([
			['always', 400 * DAY, 'reopened'],
			['never', 0, 'new'],
		] as const)('%s, %d hours later: %s', async (rule, hours, outcome) => {
			const { id } = await opened();
			valueOf(await desk.store.channels.update(SHOP.id, { reopen: { rule } }, AGENT, at(9)));
			await desk.store.conversations.resolve(id, AGENT, at(10));
			expect(await receive('two', 10 + hours, 1)).toMatchObject({ outcome });
		});

		it('within as many hours as it says, for its own conversations only', async () => {
			const { id } = await opened();
			valueOf(await desk.store.channels.update(SHOP.id, { reopen: { withinMs: 2 * 3_600_000 } }, AGENT, at(9)));
			await desk.store.conversations.resolve(id, AGENT, at(10));
			const elsewhere = present((await desk.store.receiveMessage(message('there', { to: OFFICE }), at(9))).conversation);
			await desk.store.conversations.resolve(elsewhere.id, AGENT, at(10));
			expect(await receive('two', 12)).toMatchObject({ outcome: 'new' });
			const later = message('there too', { to: OFFICE, sentAt: at(12).toISOString() });
			expect(await desk.store.receiveMessage(later, at(12))).toMatchObject({ outcome: 'reopened' });
		});
	});

	describe('who waits, and for how long (H54)', () => {
		it('counts a wait from the first message that nobody answered to the answer of a person, in each cycle anew', async () => {
			const { id } = await opened();
			await receive('more', 9, 30);
			expect(await get(id)).toMatchObject({ waitingSince: at(9).toISOString() });
			expect((await reply(id, 10, { author: 'automation' })).waitingSince).toBe(at(9).toISOString());
			expect(await reply(id, 11, { agentId: 'bo' })).toMatchObject({ state: 'pending', firstReplyAt: at(11).toISOString(), waitingSince: undefined });
			await desk.store.conversations.resolve(id, { kind: 'agent', id: 'cy' }, at(12));
			await receive('back', 13);
			expect(await get(id)).toMatchObject({ cycleOpenedAt: at(13).toISOString(), waitingSince: at(13).toISOString(), firstReplyAt: undefined, resolutions: 1 });
			await reply(id, 15, { agentId: 'cy' });
			expect(await get(id)).toMatchObject({ firstReplyAt: at(15).toISOString(), assigneeId: 'cy', lastAssigneeId: 'bo' });
		});

		it('an AI ends the wait without being the first answer of a person', async () => {
			const { id } = await opened();
			expect(await reply(id, 10, { author: 'ai' })).toMatchObject({ state: 'new', handledBy: 'ai', waitingSince: undefined, firstReplyAt: undefined });
			expect((await get(id)).messages[1]).toMatchObject({ author: 'ai' });
		});
	});

	describe('a blocked contact', () => {
		const block = async (isBlocked: boolean) => {
			const [contact] = await desk.store.contacts.find({});
			valueOf(await desk.store.contacts.setBlocked(present(contact).id, isBlocked, AGENT, at(10)));
		};

		it('loses what is open, and what comes then is kept and starts nothing', async () => {
			const { id } = await opened();
			await block(true);
			expect(await get(id)).toMatchObject({ state: 'resolved', resolutions: 1 });
			expect(await told(id)).toEqual(['conversationOpened', 'conversationResolved']);
			expect(await receive('two', 11)).toMatchObject({ outcome: 'noted', conversation: { id, state: 'resolved' }, message: { text: 'text of two', handledAt: at(11).toISOString() } });
			expect((await get(id)).messages).toHaveLength(2);
			expect(await desk.store.due.unhandledMessages(0, 10, at(12))).toMatchObject([{ providerId: 'one' }]);
		});

		it('who is let in again reopens or opens as everybody does', async () => {
			const { id } = await opened();
			await block(true);
			await block(false);
			expect(await receive('two', 11)).toMatchObject({ outcome: 'reopened', conversation: { id } });
		});
	});

	it('what only notes something leaves nothing to do (H55)', async () => {
		await opened();
		await desk.store.markHandled(SHOP.id, 'one', at(9));
		await desk.store.receiveMessage(message('like', { kind: 'reaction', reaction: { messageId: 'one', emoji: '👍' } }), at(9, 1));
		expect(await desk.store.due.unhandledMessages(0, 10, at(12))).toEqual([]);
	});

	describe('snoozing', () => {
		it('lasts until the contact writes where no time is given', async () => {
			const { id } = await opened();
			expect(valueOf(await desk.store.conversations.snooze(id, undefined, AGENT, at(10))).conversation).toMatchObject({ state: 'snoozed', snoozedUntil: undefined });
			expect(await desk.store.due.endedSnoozes(10, at(1000 * DAY))).toEqual([]);
			expect((await receive('two', 11)).conversation).toMatchObject({ id, state: 'new' });
		});

		it('is over at its time, also when nobody looked for months, and only once (H59)', async () => {
			const { id } = await opened();
			await desk.store.conversations.snooze(id, at(12), AGENT, at(10));
			expect(await desk.store.due.endedSnoozes(10, at(11, 59))).toEqual([]);
			const later = at(12 + 90 * DAY);
			expect(await desk.store.due.endedSnoozes(10, later)).toMatchObject([{ id, state: 'new', queueEnteredAt: later.toISOString() }]);
			expect(await desk.store.due.endedSnoozes(10, later)).toEqual([]);
			expect(await told(id)).toEqual(['conversationOpened', 'conversationSnoozed', 'snoozeOver']);
		});
	});

	it('sets the topic, priority and who handles it, and tells each in the history with who did it', async () => {
		const { id } = await opened();
		const changes = { topic: 'Delivery', priority: 'urgent', handledBy: 'ai' } as const;
		expect(valueOf(await desk.store.conversations.update(id, changes, AGENT, at(10)))).toMatchObject({ changed: true, conversation: changes });
		expect(valueOf(await desk.store.conversations.update(id, changes, AGENT, at(11)))).toMatchObject({ changed: false });
		expect(await get(id)).toMatchObject(changes);
		const [, ...events] = await desk.store.history.find({ conversationId: id });
		expect(events.map(({ type, actor, data }) => [type, actor, data])).toEqual([
			['topicChanged', AGENT, { to: 'Delivery' }],
			['priorityChanged', AGENT, { from: 'normal', to: 'urgent' }],
			['handlerChanged', AGENT, { from: 'none', to: 'ai' }],
		]);
	});
}
