import type { OutreachOrder } from '../../../../nodes/shared/store/messages/recordOutreach';
import { ADA, AGENT, at, GRACE, message, OFFICE, receipt, SHOP } from '../deskEvents';
import { present, storeOfEachTest, valueOf, type OpenStore } from '../storeUnderTest';

export function describeReachingOut(open: OpenStore): void {
	const desk = storeOfEachTest(open);
	const replies = (providerId: string, more: object = {}): OutreachOrder['replies'] => [{ providerId, kind: 'template', text: 'We have news.', author: 'automation', ...more }];
	const write = async (order: Partial<OutreachOrder> = {}, when = at(9), providerId = 'ours') =>
		valueOf(await desk.store.recordOutreach({ channelId: SHOP.id, to: { person: { phone: '+4915112345678' } }, choice: 'rule', replies: replies(providerId), ...order }, when));
	const received = async (id: string, when = at(8)) => present((await desk.store.receiveMessage(message(id, { sentAt: when.toISOString() }), when)).conversation);
	const resolved = async (when = at(9)) => {
		const conversation = await received('one');
		valueOf(await desk.store.conversations.resolve(conversation.id, AGENT, when));
		return conversation;
	};

	it('opens a conversation with somebody who never wrote: it waits for the contact, and nobody waits in it', async () => {
		const { outcome, conversation, contact, messages } = await write();
		expect(outcome).toBe('new');
		expect(conversation).toMatchObject({ channelId: SHOP.id, state: 'pending', handledBy: 'none', openedAt: at(9).toISOString() });
		expect([conversation.waitingSince, conversation.windowClosesAt]).toEqual([undefined, undefined]);
		expect(contact).toMatchObject({ phone: '+4915112345678' });
		expect(messages).toMatchObject([{ providerId: 'ours', kind: 'template', direction: 'out', conversationId: conversation.id }]);
		expect(await desk.store.history.find({ types: ['conversationOpened'] })).toMatchObject([{ conversationId: conversation.id, data: { byTheDesk: true } }]);
	});

	it('opens no service window, and what the contact answers goes on in the same conversation', async () => {
		const { conversation } = await write();
		expect(await desk.store.contacts.windowTimes({ conversationId: conversation.id }, at(9, 1))).toEqual({});
		const answer = await desk.store.receiveMessage(message('answer', { from: { ...ADA, userId: undefined }, sentAt: at(10).toISOString() }), at(10));
		expect(answer).toMatchObject({ outcome: 'continued', conversation: { id: conversation.id, state: 'new', waitingSince: at(10).toISOString() }, window: { open: true } });
	});

	it('continues the conversation that is open, in whatever state, and lets whoever waits wait on', async () => {
		const conversation = await received('one');
		expect(await write()).toMatchObject({ outcome: 'continued', conversation: { id: conversation.id, state: 'new', waitingSince: at(8).toISOString() } });
		expect(await write({ channelId: OFFICE.id }, at(9, 5), 'there')).toMatchObject({ outcome: 'new', conversation: { channelId: OFFICE.id } });
	});

	it.each([
		['within the time of the channel', 'rule', 24, 'reopened'],
		['at its end', 'rule', 33, 'new'],
		['later, where it is wanted', 'reopen', 100, 'reopened'],
		['at once, where a new one is wanted', 'new', 10, 'new'],
	] as const)('takes up what was resolved last or begins anew: %s', async (_what, choice, hours, outcome) => {
		const before = await resolved(at(9));
		const written = await write({ choice }, at(hours));
		expect(written).toMatchObject({ outcome, conversation: { state: 'pending' } });
		expect(written.conversation.id === before.id).toBe(outcome === 'reopened');
		const types = (await desk.store.history.find({ types: ['conversationReopened'] })).map(({ data }) => data);
		expect(types).toEqual(outcome === 'reopened' ? [{ resolution: 1, byTheDesk: true }] : []);
	});

	it('reopens the conversation that is named, however old, unless another is open', async () => {
		const old = await resolved();
		expect(await write({ to: { conversationId: old.id } }, at(500))).toMatchObject({ outcome: 'reopened', conversation: { id: old.id, state: 'pending' } });
		valueOf(await desk.store.conversations.resolve(old.id, AGENT, at(501)));
		const next = await received('two', at(600));
		expect(next.id).not.toBe(old.id);
		expect(await write({ to: { conversationId: old.id } }, at(601), 'more')).toMatchObject({ outcome: 'continued', conversation: { id: next.id } });
	});

	it('gives the conversation to the agent who wrote, where the channel says so', async () => {
		const agent = valueOf(await desk.store.agents.create({ name: 'Eve', email: 'eve@example.com' }, AGENT, at(8)));
		const by = { author: 'agent', agentId: agent.id } as const;
		expect(await write({ replies: replies('a', by) })).toMatchObject({ conversation: { assigneeId: agent.id, handledBy: 'human', state: 'pending' } });
		await desk.store.receiveMessage(message('there', { to: OFFICE, from: GRACE }), at(8));
		valueOf(await desk.store.channels.update(OFFICE.id, { autoAssignOnReply: false }, AGENT, at(8)));
		expect((await write({ channelId: OFFICE.id, replies: replies('b', by) })).conversation.assigneeId).toBeUndefined();
	});

	it('finds the contact over national forms, keeps the form in which they wrote, and takes receipts that were faster', async () => {
		const from = { key: 'x', phone: '+5511987654321', name: 'Rio' };
		const before = present((await desk.store.receiveMessage(message('one', { from }), at(9))).conversation);
		await desk.store.recordEvents([receipt('ours', 'delivered')], at(9, 30));
		const { contact, conversation, messages } = await write({ to: { person: { phone: '+551187654321' } } }, at(9, 31));
		expect([conversation.id, contact.phone]).toEqual([before.id, '+5511987654321']);
		expect(messages).toMatchObject([{ state: 'delivered' }]);
	});

	it('writes to a contact of the desk by its id, and says where nobody has it', async () => {
		const { id } = valueOf(await desk.store.contacts.create({ name: 'Bo', phone: '+4915112345670' }, AGENT, at(8)));
		expect(await write({ to: { contactId: id } })).toMatchObject({ outcome: 'new', contact: { id, phone: '+4915112345670' } });
		expect(await desk.store.recordOutreach({ channelId: SHOP.id, to: { contactId: 'nobody' }, choice: 'rule', replies: [] }, at(9))).toMatchObject({ ok: false, failure: { what: 'contact' } });
		expect(await desk.store.recordOutreach({ channelId: SHOP.id, to: { conversationId: 'none' }, choice: 'rule', replies: [] }, at(9))).toMatchObject({ ok: false, failure: { what: 'conversation' } });
	});

	it('ends in one conversation, however many write to the same person at once', async () => {
		const written = await Promise.all([1, 2, 3, 4, 5].map(async (n) => await write({}, at(9), `ours ${n}`)));
		expect(new Set(written.map(({ conversation }) => conversation.id)).size).toBe(1);
		expect(written.filter(({ outcome }) => outcome === 'new')).toHaveLength(1);
	});
}
