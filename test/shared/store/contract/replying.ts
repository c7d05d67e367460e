import type { Conversation } from '../../../../nodes/shared/domain/conversation/conversation';
import { AGENT, GRACE, at, echo, message } from '../deskEvents';
import { present, storeOfEachTest, valueOf, type OpenStore } from '../storeUnderTest';

export function describeReplying(open: OpenStore): void {
	const desk = storeOfEachTest(open);
	const opened = async (): Promise<Conversation> => present((await desk.store.receiveMessage(message('one'), at(9))).conversation);
	const replyTo = ({ id }: Conversation) => ({ conversationId: id, providerId: 'ours', kind: 'text', text: 'Hello Ada', author: 'agent' }) as const;

	it('keeps an answer of an agent and makes the conversation pending', async () => {
		const conversation = await opened();
		const { message: stored, conversation: after } = valueOf(await desk.store.recordReply(replyTo(conversation), at(9, 5)));
		expect(after).toMatchObject({ id: conversation.id, state: 'pending', lastActivityAt: at(9, 5).toISOString() });
		const expected = { direction: 'out', providerId: 'ours', kind: 'text', text: 'Hello Ada', author: 'agent', sentAt: at(9, 5).toISOString() };
		expect(stored).toMatchObject({ ...expected, conversationId: conversation.id, contactId: conversation.contactId });
		expect(valueOf(await desk.store.conversations.get(conversation.id, at(9, 6)))).toMatchObject({ state: 'pending', messages: [{ providerId: 'one' }, expected] });
	});

	it('keeps what an answer quotes, also where it is recorded again without', async () => {
		const conversation = await opened();
		const { message: stored } = valueOf(await desk.store.recordReply({ ...replyTo(conversation), quotes: 'one' }, at(9, 5)));
		expect(stored.target).toBe('one');
		expect(valueOf(await desk.store.recordReply(replyTo(conversation), at(9, 6))).message.target).toBe('one');
	});

	it('keeps what an answer quotes that was given in the phone app', async () => {
		const conversation = await opened();
		await desk.store.recordEvents([echo('theirs', { context: { messageId: 'one' } })], at(9, 5));
		expect(valueOf(await desk.store.conversations.get(conversation.id, at(9, 6))).messages).toMatchObject([{ providerId: 'one' }, { providerId: 'theirs', target: 'one' }]);
	});

	it('leaves the conversation new when an automation answered', async () => {
		const conversation = await opened();
		const { conversation: after } = valueOf(await desk.store.recordReply({ ...replyTo(conversation), author: 'automation' }, at(9, 5)));
		expect(after.state).toBe('new');
	});

	it('brings a pending conversation back when the contact writes', async () => {
		const conversation = await opened();
		await desk.store.recordReply(replyTo(conversation), at(9, 5));
		const next = await desk.store.receiveMessage(message('two', { sentAt: at(9, 6).toISOString() }), at(9, 6));
		expect(next).toMatchObject({ outcome: 'continued', conversation: { id: conversation.id, state: 'new' } });
	});

	it('keeps one message of an answer recorded twice, and does not call the contact answered who has written since', async () => {
		const conversation = await opened();
		const first = valueOf(await desk.store.recordReply(replyTo(conversation), at(9, 5)));
		await desk.store.receiveMessage(message('two', { sentAt: at(9, 6).toISOString() }), at(9, 6));
		const again = valueOf(await desk.store.recordReply(replyTo(conversation), at(9, 7)));
		expect(again).toMatchObject({ message: { id: first.message.id, sentAt: first.message.sentAt }, conversation: { state: 'new' } });
		expect(valueOf(await desk.store.conversations.get(conversation.id, at(9, 8))).messages).toHaveLength(3);
	});

	it('puts an answer that came as an echo first in its place', async () => {
		const conversation = await opened();
		await desk.store.recordEvents([echo('ours', { sentAt: at(9, 5).toISOString() })], at(9, 5));
		const { message: stored } = valueOf(await desk.store.recordReply({ ...replyTo(conversation), author: 'automation' }, at(9, 5)));
		expect(stored).toMatchObject({ author: 'automation', text: 'Hello Ada', conversationId: conversation.id });
		expect(valueOf(await desk.store.conversations.get(conversation.id, at(9, 8))).messages).toHaveLength(2);
	});

	it('tells question and answer in turn within one second of the provider\'s clock (H12)', async () => {
		const later = (ms: number) => new Date(at(9).getTime() + ms);
		const says = (id: string) => message(id, { sentAt: at(9).toISOString() });
		await desk.store.recordEvents([says('one')], later(200));
		const conversation = present((await desk.store.receiveMessage(says('one'), later(250))).conversation);
		await desk.store.recordReply(replyTo(conversation), later(400));
		await desk.store.recordEvents([says('two'), says('three')], later(600));
		await desk.store.receiveMessage(says('three'), later(650));
		await desk.store.receiveMessage(says('two'), later(700));
		const { messages } = valueOf(await desk.store.conversations.get(conversation.id, at(9, 1)));
		expect(messages.map(({ providerId }) => providerId)).toEqual(['one', 'ours', 'two', 'three']);
	});

	it('marks the message handled that it answers', async () => {
		const conversation = await opened();
		await desk.store.recordReply({ ...replyTo(conversation), answers: 'one' }, at(9, 5));
		const { messages } = valueOf(await desk.store.conversations.get(conversation.id, at(9, 6)));
		expect(messages[0]?.handledAt).toBe(at(9, 5).toISOString());
	});

	it('neither reopens a conversation nor moves the window (H45, H50)', async () => {
		const conversation = await opened();
		await desk.store.conversations.resolve(conversation.id, AGENT, at(10));
		const { conversation: after } = valueOf(await desk.store.recordReply(replyTo(conversation), at(11)));
		expect(after).toMatchObject({ id: conversation.id, state: 'resolved' });
		expect(await desk.store.conversations.find({})).toHaveLength(1);
		expect(valueOf(await desk.store.conversations.get(conversation.id, at(11))).window.closesAt).toBe(at(33).toISOString());
	});

	it('resolves once and counts the resolutions', async () => {
		const { id } = await opened();
		const resolved = { id, state: 'resolved', resolvedAt: at(10).toISOString(), resolutions: 1 };
		expect(valueOf(await desk.store.conversations.resolve(id, AGENT, at(10)))).toMatchObject({ changed: true, conversation: resolved });
		expect(valueOf(await desk.store.conversations.resolve(id, AGENT, at(11)))).toMatchObject({ changed: false, conversation: resolved });
		await desk.store.receiveMessage(message('two', { sentAt: at(12).toISOString() }), at(12));
		expect(valueOf(await desk.store.conversations.resolve(id, AGENT, at(13)))).toMatchObject({ changed: true, conversation: { resolutions: 2 } });
	});

	it('sets and clears the topic', async () => {
		const { id } = await opened();
		expect(valueOf(await desk.store.conversations.update(id, { topic: 'Delivery' }, AGENT, at(9))).conversation.topic).toBe('Delivery');
		expect(valueOf(await desk.store.conversations.get(id, at(9))).topic).toBe('Delivery');
		expect(valueOf(await desk.store.conversations.update(id, { topic: '' }, AGENT, at(9))).conversation.topic).toBeUndefined();
	});

	it('says which conversation does not exist', async () => {
		const notFound = { ok: false, failure: { kind: 'notFound', what: 'conversation', id: 'nowhere' } };
		const reply = { conversationId: 'nowhere', providerId: 'ours', kind: 'text', author: 'agent' } as const;
		expect(await desk.store.recordReply(reply, at(9))).toEqual(notFound);
		expect(await desk.store.conversations.update('nowhere', { topic: 'Delivery' }, AGENT, at(9))).toEqual(notFound);
		expect(await desk.store.conversations.resolve('nowhere', AGENT, at(9))).toEqual(notFound);
		expect(await desk.store.conversations.get('nowhere', at(9))).toEqual(notFound);
	});

	it('does not touch the conversation of somebody else', async () => {
		const conversation = await opened();
		const other = present((await desk.store.receiveMessage(message('two', { from: GRACE }), at(9))).conversation);
		await desk.store.recordReply(replyTo(conversation), at(9, 5));
		expect(valueOf(await desk.store.conversations.get(other.id, at(9, 6)))).toMatchObject({ state: 'new', lastActivityAt: at(9).toISOString() });
	});
}
