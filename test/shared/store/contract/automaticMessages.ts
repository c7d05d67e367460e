import { ADA, GRACE, SHOP, at, message } from '../deskEvents';
import { present, storeOfEachTest, valueOf, type OpenStore } from '../storeUnderTest';

const EVE = { kind: 'agent', id: 'eve' } as const;

export function describeAutomaticMessages(open: OpenStore): void {
	const desk = storeOfEachTest(open);
	const receive = async (id: string, hours: number, from = ADA) => present((await desk.store.receiveMessage(message(id, { from, sentAt: at(hours).toISOString() }), at(hours))).conversation).id;
	const answer = async (conversationId: string, hours: number, minutes = 0, author: 'agent' | 'ai' | 'automation' = 'agent') =>
		valueOf(await desk.store.recordReply({ conversationId, providerId: `answer ${hours}:${minutes}`, kind: 'text', author }, at(hours, minutes)));
	const greet = async (conversationId: string, answers: string, hours: number) =>
		valueOf(await desk.store.automaticMessages.claim({ conversationId, kind: 'greeting', occasion: '', answers }, at(hours)));
	const say = async (conversationId: string, answers: string, hours: number, minutes = 0, night = 'night 1') =>
		valueOf(await desk.store.automaticMessages.claim({ conversationId, kind: 'outOfHours', occasion: night, answers }, at(hours, minutes)));
	const claimed = { claimed: true, id: expect.any(String) as string };
	const not = (reason: string) => ({ claimed: false, reason });

	it('greet once in a conversation, whoever is at it at the same time', async () => {
		const id = await receive('one', 9);
		const other = await desk.another();
		const order = { conversationId: id, kind: 'greeting', occasion: '', answers: 'one' } as const;
		const claims = await Promise.all([desk.store, other, desk.store, other].map(async (store) => valueOf(await store.automaticMessages.claim(order, at(9)))));
		expect(claims.filter((one) => one.claimed)).toHaveLength(1);
		expect(await greet(id, 'two', 10)).toEqual(not('sent'));
	});

	it('tell that nobody knows whether they arrived, when their message comes by again and nothing was said', async () => {
		const id = await receive('one', 9);
		const told = async () => await desk.store.history.find({ types: ['replyUncertain'] });
		await greet(id, 'one', 9);
		await greet(id, 'two', 10);
		expect(await told()).toEqual([]);
		for (let times = 0; times < 2; times++) expect(await greet(id, 'one', 10)).toEqual(not('sent'));
		expect(await told()).toMatchObject([{ conversationId: id, data: { automaticMessage: 'greeting' } }]);
	});

	it('tell it also where only another message has been answered since, which says nothing about them', async () => {
		const id = await receive('one', 9);
		await greet(id, 'one', 9);
		await receive('two', 9);
		const claim = valueOf(await desk.store.sends.claim({ conversationId: id, answers: 'two', step: 'desk:answer', execution: '7', digest: 'd', kind: 'text', text: 'Sorry', author: 'automation' }, at(9, 1)));
		if (!claim.claimed) throw new Error('somebody else was faster');
		await desk.store.recordReply({ conversationId: id, providerId: 'answer to two', kind: 'text', text: 'Sorry', author: 'automation', claim: claim.id }, at(9, 1));
		await greet(id, 'one', 10);
		expect(await desk.store.history.find({ types: ['replyUncertain'] })).toMatchObject([{ conversationId: id, data: { automaticMessage: 'greeting' } }]);
	});

	it('tell nothing where they are in the conversation', async () => {
		const id = await receive('one', 9);
		await greet(id, 'one', 9);
		await answer(id, 9, 0, 'automation');
		await greet(id, 'one', 10);
		expect(await desk.store.history.find({ types: ['replyUncertain'] })).toEqual([]);
	});

	it('greet again in the next conversation, but not in one that was reopened', async () => {
		const id = await receive('one', 9);
		await desk.store.conversations.resolve(id, EVE, at(10));
		expect(await receive('two', 11)).toBe(id);
		expect(await greet(id, 'two', 11)).toEqual(not('reopened'));
		await desk.store.conversations.resolve(id, EVE, at(12));
		const next = await receive('three', 60);
		expect(await greet(next, 'three', 60)).toEqual(claimed);
	});

	it('do not greet once a person has answered', async () => {
		const id = await receive('one', 9);
		await answer(id, 9, 5);
		expect(await greet(id, 'one', 10)).toEqual(not('person'));
	});

	it('say once per closed period that nobody is there, however many messages come (H31, H32)', async () => {
		const id = await receive('one', 20);
		expect(await say(id, 'one', 20)).toEqual(claimed);
		await receive('two', 23);
		expect(await say(id, 'two', 23)).toEqual(not('sent'));
		await receive('three', 25);
		expect(await say(id, 'three', 25)).toEqual(not('sent'));
		await receive('four', 44);
		expect(await say(id, 'four', 44, 0, 'night 2')).toEqual(claimed);
	});

	it('do not say that nobody is there within five minutes of a person, and do after', async () => {
		const id = await receive('one', 19);
		await answer(id, 19, 58);
		await receive('two', 20);
		expect(await say(id, 'two', 20, 2)).toEqual(not('person'));
		expect(await say(id, 'two', 20, 3)).toEqual(claimed);
	});

	it('answer one message of the contact with one of them, and both in one conversation', async () => {
		const id = await receive('one', 20);
		expect(await say(id, 'one', 20)).toEqual(claimed);
		expect(await greet(id, 'one', 20)).toEqual(not('other'));
		await receive('two', 33);
		expect(await greet(id, 'two', 33)).toEqual(claimed);
	});

	it('can be sent after all once they were released', async () => {
		const id = await receive('one', 9);
		const first = await greet(id, 'one', 9);
		expect(first.claimed && (await desk.store.automaticMessages.release(first.id))).toBe(true);
		expect(first.claimed && (await desk.store.automaticMessages.release(first.id))).toBe(false);
		expect(await greet(id, 'one', 9)).toEqual(claimed);
	});

	it('go to nobody who is resolved, blocked or out of reach', async () => {
		const id = await receive('one', 9);
		expect(await greet(id, 'one', 9 + 24)).toEqual(not('window'));
		const { contact } = await desk.store.receiveMessage(message('two', { from: GRACE, sentAt: at(9).toISOString() }), at(9));
		await desk.store.conversations.resolve(id, EVE, at(10));
		expect(await greet(id, 'one', 10)).toEqual(not('resolved'));
		const graces = await receive('three', 9, GRACE);
		await desk.store.contacts.setBlocked(contact.id, true, EVE, at(9));
		expect(await greet(graces, 'three', 9)).toEqual(not('blocked'));
	});

	it('stay said when two contacts turn out to be one, and go with a contact who is erased', async () => {
		const [ada, grace] = [await receive('one', 9), await receive('two', 9, GRACE)];
		await greet(ada, 'one', 9);
		await greet(grace, 'two', 9);
		const contacts = await desk.store.contacts.find({ channelId: SHOP.id });
		const [kept, absorbed] = contacts.map((contact) => contact.id);
		valueOf(await desk.store.contacts.merge(present(kept), present(absorbed), EVE, at(10)));
		expect(await greet(ada, 'three', 10)).toEqual(not('sent'));
		expect(valueOf(await desk.store.contacts.erase(present(kept), EVE, at(11)))).toMatchObject({ conversations: 1 });
	});
}
