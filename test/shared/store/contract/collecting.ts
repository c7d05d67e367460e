import { ADA, AGENT, GRACE, SHOP, at, message } from '../deskEvents';
import { present, storeOfEachTest, valueOf, type OpenStore } from '../storeUnderTest';

const RULES = { quietMs: 8_000, mostMs: 60_000 };

export function describeCollecting(open: OpenStore): void {
	const desk = storeOfEachTest(open);
	const received = async (id: string, from = ADA, seconds = 0) => {
		const sentAt = at(9, 0, seconds);
		const { conversation } = await desk.store.receiveMessage(message(id, { from, sentAt: sentAt.toISOString() }), sentAt);
		return { contactId: present(conversation).contactId, channelId: SHOP.id, providerId: id };
	};
	const join = async (one: Awaited<ReturnType<typeof received>>, seconds: number, store = desk.store) => valueOf(await store.collections.join(one, RULES, at(9, 0, seconds)));
	const take = async (one: Awaited<ReturnType<typeof received>>, seconds: number, store = desk.store) => valueOf(await store.collections.take(one, at(9, 0, seconds)));
	const textsOf = (given: Awaited<ReturnType<typeof take>>) => (given.state === 'collected' ? given.messages.map(({ text }) => text) : given.state);

	it('gives what was written to whoever has the last message, in the order in which it came', async () => {
		const [one, two, other] = [await received('one'), await received('two', ADA, 2), await received('other', GRACE)];
		expect(await join(one, 0)).toEqual({ state: 'waiting', until: at(9, 0, 8) });
		await join(two, 2);
		await join(other, 2);
		expect([textsOf(await take(one, 8)), textsOf(await take(two, 9)), textsOf(await take(two, 10)), textsOf(await take(two, 11))]).toEqual(['overtaken', 'waiting', ['text of one', 'text of two'], 'overtaken']);
		expect(textsOf(await take(other, 10))).toEqual(['text of other']);
	});

	it('is done with all but the last, which is offered again if it is lost, and then brings the others with it', async () => {
		const [one, two] = [await received('one'), await received('two', ADA, 2)];
		await join(one, 0);
		await join(two, 2);
		await take(two, 10);
		expect((await desk.store.due.unhandledMessages(60_000, 10, at(10))).map(({ providerId }) => providerId)).toEqual(['two']);
		await join(two, 3600);
		expect(textsOf(await take(two, 3608))).toEqual(['text of one', 'text of two']);
		await desk.store.markHandled(SHOP.id, 'two', at(11));
		const three = await received('three', ADA, 7000);
		await join(three, 7000);
		expect(textsOf(await take(three, 7008))).toEqual(['text of three']);
	});

	it('of many that come at the same moment in several processes one goes on with all', async () => {
		const other = await desk.another();
		const messages = [];
		for (let n = 0; n < 8; n++) messages.push(await received(`message ${n}`));
		await Promise.all(messages.map(async (one, n) => await join(one, 0, n % 2 ? desk.store : other)));
		const outcomes = await Promise.all(messages.map(async (one, n) => textsOf(await take(one, 8, n % 2 ? desk.store : other))));
		const collected = outcomes.filter((outcome) => Array.isArray(outcome));
		expect(collected).toEqual([messages.map(({ providerId }) => `text of ${providerId}`)]);
	});

	it('goes on in the conversation into which its own was merged', async () => {
		const [ada, grace] = [await received('one'), await received('two', GRACE)];
		await join(ada, 0);
		await join(grace, 1);
		valueOf(await desk.store.contacts.merge(ada.contactId, grace.contactId, AGENT, at(9)));
		expect([textsOf(await take(ada, 9)), textsOf(await take(grace, 9))]).toEqual([['text of one'], ['text of two']]);
	});

	it('knows no message that nobody received', async () => {
		const one = await received('one');
		const never = { ...one, providerId: 'never' };
		for (const result of [await desk.store.collections.join(never, RULES, at(9)), await desk.store.collections.take(never, at(9))]) expect(result).toMatchObject({ failure: { kind: 'notFound', what: 'message' } });
	});
}
