import type { MessageKind } from '../../../../nodes/shared/domain/message/inboundMessage';
import { AGENT, GRACE, OFFICE, at, message } from '../deskEvents';
import { present, storeOfEachTest, valueOf, type OpenStore } from '../storeUnderTest';

export function describeReceiving(open: OpenStore): void {
	const desk = storeOfEachTest(open);

	it('opens a conversation, and continues it', async () => {
		const first = await desk.store.receiveMessage(message('one'), at(9, 0, 3));
		expect(first).toMatchObject({
			outcome: 'new',
			repeated: false,
			contact: { name: 'Ada', phone: '+4915112345678', userId: 'DE.11111' },
			conversation: { state: 'new', openedAt: at(9).toISOString(), resolutions: 0 },
			message: { providerId: 'one', direction: 'in', kind: 'text', text: 'text of one', sentAt: at(9).toISOString() },
		});
		const second = await desk.store.receiveMessage(message('two', { sentAt: at(9, 5).toISOString() }), at(9, 5));
		expect(second).toMatchObject({ outcome: 'continued', conversation: { id: first.conversation?.id, lastActivityAt: at(9, 5).toISOString() } });
	});

	it.each(['welcome', 'unsupported', 'reply', 'location'] as MessageKind[])('opens a conversation for a message of kind %s', async (kind) => {
		expect(await desk.store.receiveMessage(message('one', { kind }), at(9))).toMatchObject({ outcome: 'new' });
	});

	it('answers the same to the same message, and says that it is a repetition (H2)', async () => {
		const first = await desk.store.receiveMessage(message('one'), at(9));
		await desk.store.receiveMessage(message('two'), at(9));
		const again = await desk.store.receiveMessage(message('one'), at(9));
		expect(again).toEqual({ ...first, repeated: true });
	});

	it('answers to a repeated message with its own conversation, also after that was resolved', async () => {
		const first = await desk.store.receiveMessage(message('one'), at(9));
		await desk.store.conversations.resolve(present(first.conversation).id, AGENT, at(9, 30));
		const again = await desk.store.receiveMessage(message('one'), at(9, 31));
		expect(again).toMatchObject({ outcome: 'new', repeated: true, conversation: { id: first.conversation?.id, state: 'resolved' } });
	});

	it('keeps people and numbers apart', async () => {
		const ids = new Set<string>();
		for (const event of [message('one'), message('two', { from: GRACE }), message('three', { to: OFFICE })]) {
			const { outcome, conversation } = await desk.store.receiveMessage(event, at(9));
			expect(outcome).toBe('new');
			ids.add(present(conversation).id);
		}
		expect(ids.size).toBe(3);
	});

	it.each([
		['23:59 hours after the resolution reopens', at(34, 29, 59), 'reopened'],
		['24 hours after the resolution opens a new one', at(34, 30), 'new'],
	])('a message %s (H51)', async (_, sentAt, outcome) => {
		const first = await desk.store.receiveMessage(message('one'), at(9));
		const { id } = present(first.conversation);
		await desk.store.conversations.update(id, { topic: 'Delivery' }, AGENT, at(10));
		await desk.store.conversations.resolve(id, AGENT, at(10, 30));
		const next = await desk.store.receiveMessage(message('two', { sentAt: sentAt.toISOString() }), sentAt);
		expect(next).toMatchObject({ outcome, conversation: { state: 'new' } });
		expect(next.conversation?.id === id).toBe(outcome === 'reopened');
		expect(next.conversation?.topic).toBe(outcome === 'reopened' ? 'Delivery' : undefined);
	});

	it('says of a new conversation whether it is the first of its contact, also when it is asked again', async () => {
		const first = await desk.store.receiveMessage(message('one'), at(0));
		await desk.store.conversations.resolve(present(first.conversation).id, AGENT, at(1));
		const second = await desk.store.receiveMessage(message('two', { sentAt: at(30).toISOString() }), at(30));
		expect([first.isFirst, second.isFirst]).toEqual([true, false]);
		const again = [await desk.store.receiveMessage(message('one'), at(31)), await desk.store.receiveMessage(message('two'), at(31))];
		expect(again.map(({ isFirst }) => isFirst)).toEqual([true, false]);
		expect((await desk.store.receiveMessage(message('three', { sentAt: at(31).toISOString() }), at(31))).isFirst).toBeUndefined();
	});

	it('reopens the conversation that was resolved last', async () => {
		const first = await desk.store.receiveMessage(message('one'), at(0));
		await desk.store.conversations.resolve(present(first.conversation).id, AGENT, at(1));
		const second = await desk.store.receiveMessage(message('two', { sentAt: at(30).toISOString() }), at(30));
		await desk.store.conversations.resolve(present(second.conversation).id, AGENT, at(31));
		const third = await desk.store.receiveMessage(message('three', { sentAt: at(32).toISOString() }), at(32));
		expect(third).toMatchObject({ outcome: 'reopened', conversation: { id: second.conversation?.id, resolutions: 1 } });
	});

	describe('the service window', () => {
		it('counts from the time of the provider, not from ours (H12)', async () => {
			const { window } = await desk.store.receiveMessage(message('one', { sentAt: at(3).toISOString() }), at(9));
			expect(window).toEqual({ open: true, closesAt: at(27).toISOString() });
		});

		it('counts from our time where the provider tells none', async () => {
			const { window, message: stored } = await desk.store.receiveMessage(message('one', { sentAt: undefined }), at(9));
			expect(window.closesAt).toBe(at(33).toISOString());
			expect(stored.sentAt).toBe(at(9).toISOString());
		});

		it('does not move back for a late older message', async () => {
			await desk.store.receiveMessage(message('newer', { sentAt: at(9).toISOString() }), at(9));
			const late = await desk.store.receiveMessage(message('older', { sentAt: at(2).toISOString() }), at(9, 1));
			expect(late.window.closesAt).toBe(at(33).toISOString());
		});

		it('stays open over a resolution, per contact and number (H47)', async () => {
			const { conversation } = await desk.store.receiveMessage(message('one'), at(9));
			await desk.store.conversations.resolve(present(conversation).id, AGENT, at(10));
			const elsewhere = await desk.store.receiveMessage(message('two', { to: OFFICE, sentAt: at(12).toISOString() }), at(12));
			expect(elsewhere.window.closesAt).toBe(at(36).toISOString());
			expect(valueOf(await desk.store.conversations.get(present(conversation).id, at(12))).window.closesAt).toBe(at(33).toISOString());
		});

		it('is closed at exactly 24 hours', async () => {
			const { conversation } = await desk.store.receiveMessage(message('one'), at(9));
			const windowAt = async (now: Date) => valueOf(await desk.store.conversations.get(present(conversation).id, now)).window.open;
			expect(await windowAt(new Date(at(33).getTime() - 1))).toBe(true);
			expect(await windowAt(at(33))).toBe(false);
		});
	});

	describe.each([
		['reaction', { reaction: { messageId: 'one', emoji: '👍' }, text: '👍' }, '👍'],
		['edit', { change: { messageId: 'one', text: 'better' }, text: undefined }, 'better'],
		['revoke', { change: { messageId: 'one' }, text: undefined }, undefined],
	] as const)('a message of kind %s (H55)', (kind, content, text) => {
		const remark = message('remark', { kind, ...content, sentAt: at(11).toISOString() });

		it('is noted in the conversation of its message, moves no window and reopens nothing', async () => {
			const { conversation, window } = await desk.store.receiveMessage(message('one'), at(9));
			await desk.store.conversations.resolve(present(conversation).id, AGENT, at(10));
			const noted = await desk.store.receiveMessage(remark, at(11));
			expect(noted).toMatchObject({ outcome: 'noted', window, conversation: { id: conversation?.id, state: 'resolved' } });
			expect(noted.message).toMatchObject({ kind, target: 'one', text });
			expect(valueOf(await desk.store.conversations.get(present(conversation).id, at(11))).messages).toHaveLength(2);
			expect(await desk.store.receiveMessage(remark, at(11))).toEqual({ ...noted, repeated: true });
		});

		it('leaves a pending conversation pending', async () => {
			const { conversation } = await desk.store.receiveMessage(message('one'), at(9));
			const reply = { conversationId: present(conversation).id, providerId: 'ours', kind: 'text', author: 'agent' } as const;
			await desk.store.recordReply(reply, at(9, 1));
			expect(await desk.store.receiveMessage(remark, at(11))).toMatchObject({ outcome: 'noted', conversation: { state: 'pending' } });
		});

		it('opens nothing where the contact never wrote', async () => {
			const noted = await desk.store.receiveMessage(remark, at(11));
			expect(noted).toMatchObject({ outcome: 'noted', conversation: undefined, window: { open: false } });
			expect(await desk.store.conversations.find({})).toEqual([]);
			expect(await desk.store.receiveMessage(remark, at(11))).toEqual({ ...noted, repeated: true });
		});
	});

	it('shows messages in the order of the provider, and of arrival within one second (H12)', async () => {
		const sentAt = at(9).toISOString();
		const [a, b, c] = [message('a', { sentAt }), message('b', { sentAt }), message('c', { sentAt: at(8).toISOString() })];
		await desk.store.recordEvents([a, b, c], at(9));
		for (const event of [b, a, c]) await desk.store.receiveMessage(event, at(9));
		const [conversation] = await desk.store.conversations.find({});
		const { messages } = valueOf(await desk.store.conversations.get(present(conversation).id, at(9)));
		expect(messages.map(({ providerId }) => providerId)).toEqual(['c', 'a', 'b']);
	});

	it('keeps every character that a database can keep, and takes in messages with those it cannot', async () => {
		const text = 'Grüße 👋🏽 \u202Eabc\u0007 \uD800';
		const { conversation } = await desk.store.receiveMessage(message('one', { text: `${text}\0`, from: { ...GRACE, name: 'Gr\0ace' } }), at(9));
		const { messages, contact } = valueOf(await desk.store.conversations.get(present(conversation).id, at(9)));
		expect(messages[0]?.text).toMatch(/^Grüße 👋🏽 \u202Eabc\u0007 /);
		expect(contact.name).toMatch(/^Gr/);
	});

	it('marks messages handled once, whether received or not', async () => {
		const [received, waiting] = [message('one'), message('two')];
		await desk.store.recordEvents([received, waiting], at(9));
		const { conversation } = await desk.store.receiveMessage(received, at(9));
		for (const minutes of [1, 2]) await desk.store.markHandled(received.channel.id, 'one', at(9, minutes));
		await desk.store.markHandled(waiting.channel.id, 'two', at(9, 3));
		await desk.store.markHandled(waiting.channel.id, 'never seen', at(9, 3));
		expect((await desk.store.receiveMessage(waiting, at(9, 4))).message.handledAt).toBe(at(9, 3).toISOString());
		const { messages } = valueOf(await desk.store.conversations.get(present(conversation).id, at(9, 4)));
		expect(messages.map(({ handledAt }) => handledAt)).toEqual([at(9, 1).toISOString(), at(9, 3).toISOString()]);
	});
}
