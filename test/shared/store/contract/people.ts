import type { ContactRef } from '../../../../nodes/shared/domain/message/inboundEvent';
import { ADA, AGENT, GRACE, OFFICE, SHOP, at, echo, message } from '../deskEvents';
import { present, storeOfEachTest, valueOf, type OpenStore } from '../storeUnderTest';

const { phone, userId } = ADA;
const byPhone: ContactRef = { key: present(phone), phone, name: 'Ada' };
const byUserId: ContactRef = { key: present(userId), userId, name: 'Ada' };

export function describePeople(open: OpenStore): void {
	const desk = storeOfEachTest(open);
	const receive = async (id: string, from: ContactRef, sentAt = at(9), to = SHOP) =>
		await desk.store.receiveMessage(message(id, { from, to, sentAt: sentAt.toISOString() }), sentAt);

	it.each([
		['phone, then user id and phone', byPhone, ADA],
		['user id, then user id and phone (H17)', byUserId, ADA],
		['user id and phone, then phone', ADA, byPhone],
		['user id and phone, then user id (H17)', ADA, byUserId],
	])('are one contact when known by %s', async (_, first, second) => {
		const one = await receive('one', first);
		const two = await receive('two', second);
		expect(two.outcome).toBe('continued');
		expect(two.contact).toMatchObject({ id: one.contact.id, phone, userId });
	});

	it('without a phone are people like all others (H17)', async () => {
		expect(await receive('one', byUserId)).toMatchObject({ outcome: 'new', contact: { phone: undefined, userId } });
		expect(await receive('two', { key: 'ES.33333', userId: 'ES.33333' })).toMatchObject({ outcome: 'new' });
	});

	it('are known by their parent id on the numbers of another business', async () => {
		const one = await receive('one', { ...byUserId, parentUserId: 'DE.ENT.1' });
		const two = await receive('two', { key: 'DE.44444', userId: 'DE.44444', parentUserId: 'DE.ENT.1' }, at(9), OFFICE);
		expect(two.contact).toMatchObject({ id: one.contact.id, userId: 'DE.44444' });
		expect((await receive('three', byUserId)).contact.userId).toBe(userId);
	});

	it('with neither phone nor user id are known by their key', async () => {
		const one = await receive('one', { key: 'somebody' });
		expect((await receive('two', { key: 'somebody' })).contact.id).toBe(one.contact.id);
		expect((await receive('three', { key: 'somebody else' })).contact.id).not.toBe(one.contact.id);
	});

	it('keep the name of their latest profile', async () => {
		await receive('one', ADA, at(9));
		expect((await receive('two', { ...ADA, name: 'Ada King', username: 'ada' }, at(10))).contact).toMatchObject({ name: 'Ada King', username: 'ada' });
		expect((await receive('late', ADA, at(8))).contact.name).toBe('Ada King');
		expect((await receive('nameless', { ...ADA, name: undefined }, at(11))).contact.name).toBe('Ada King');
	});

	it('who turn out to be one are merged with their history, and old ids lead to it', async () => {
		const one = await receive('by user id', byUserId, at(9));
		const two = await receive('by phone', byPhone, at(9, 5));
		expect(two.contact.id).not.toBe(one.contact.id);
		const reply = { conversationId: present(two.conversation).id, kind: 'text', author: 'agent' } as const;
		await desk.store.recordReply({ ...reply, providerId: 'ours' }, at(9, 6));

		const three = await receive('by both', ADA, at(9, 7));
		expect(three).toMatchObject({ outcome: 'continued', contact: { id: one.contact.id, phone, userId } });
		for (const old of [one, two]) {
			const details = valueOf(await desk.store.conversations.get(present(old.conversation).id, at(10)));
			expect(details).toMatchObject({ id: three.conversation?.id, state: 'new', contactId: one.contact.id });
			expect(details.messages.map(({ providerId }) => providerId)).toEqual(['by user id', 'by phone', 'ours', 'by both']);
			expect(await desk.store.conversations.find({ contactId: old.contact.id })).toHaveLength(1);
		}
		expect(valueOf(await desk.store.recordReply({ ...reply, providerId: 'late' }, at(10))).conversation.id).toBe(three.conversation?.id);
		expect(await receive('by phone', byPhone, at(9, 5))).toMatchObject({ repeated: true, outcome: 'new', contact: { id: one.contact.id } });
	});

	it('who are merged keep the later window and their resolved conversations', async () => {
		const one = await receive('by user id', byUserId, at(12));
		await desk.store.conversations.resolve(present(one.conversation).id, AGENT, at(12, 30));
		const two = await receive('by phone', byPhone, at(9));
		await desk.store.recordEvents([echo('to the number', { from: byPhone })], at(9));
		const three = await receive('by both', ADA, at(10));
		expect(three).toMatchObject({ outcome: 'continued', conversation: { id: two.conversation?.id }, window: { closesAt: at(36).toISOString() } });
		expect(await desk.store.conversations.find({ contactId: three.contact.id })).toHaveLength(2);
	});

	it('are not taken for somebody else who got their number', async () => {
		const ada = await receive('one', ADA, at(9));
		const heir = { key: 'DE.55555', phone, userId: 'DE.55555', name: 'Barbara' };
		const next = await receive('two', heir, at(10));
		expect(next).toMatchObject({ outcome: 'new', contact: { name: 'Barbara', phone } });
		expect((await receive('three', byPhone, at(11))).contact.id).toBe(next.contact.id);
		expect((await receive('four', byUserId, at(12))).contact).toMatchObject({ id: ada.contact.id, name: 'Ada' });
		const [found, ...others] = await desk.store.conversations.find({ contactPhone: phone });
		expect(others).toEqual([]);
		expect(found?.contact.id).toBe(next.contact.id);
	});

	it('who write from another number under the same user id have given up the old one', async () => {
		const one = await receive('one', ADA, at(9));
		const moved = await receive('two', { ...ADA, phone: '+491709999999' }, at(10));
		expect(moved.contact).toMatchObject({ id: one.contact.id, phone: '+491709999999' });
		expect((await receive('late', byPhone, at(9, 30))).contact.id).toBe(one.contact.id);
		expect((await receive('three', byPhone, at(11))).contact.id).not.toBe(one.contact.id);
	});

	it('stay apart otherwise', async () => {
		const one = await receive('one', ADA);
		expect((await receive('two', GRACE)).contact.id).not.toBe(one.contact.id);
	});
}
