import { ADA, AGENT, at, message, receipt } from '../deskEvents';
import { present, storeOfEachTest, valueOf, type OpenStore } from '../storeUnderTest';

const numbers = Array.from({ length: 50 }, (_, index) => index);

export function describeConcurrency(open: OpenStore): void {
	const desk = storeOfEachTest(open);
	const twoStores = async () => [desk.store, await desk.another()] as const;
	const pick = <T>(stores: readonly [T, T], n: number): T => (n % 2 === 0 ? stores[0] : stores[1]);

	it('50 receives of the same message do it once (H2, H6)', async () => {
		const stores = await twoStores();
		const receptions = await Promise.all(numbers.map(async (n) => await pick(stores, n).receiveMessage(message('one'), at(9))));
		expect(receptions.filter(({ repeated }) => !repeated)).toHaveLength(1);
		expect(new Set(receptions.map(({ message: { id } }) => id)).size).toBe(1);
		expect(await desk.store.conversations.find({})).toHaveLength(1);
	});

	it('50 messages of one new contact open one conversation (H1)', async () => {
		const stores = await twoStores();
		const receptions = await Promise.all(numbers.map(async (n) => await pick(stores, n).receiveMessage(message(`message ${n}`), at(9))));
		expect(receptions.filter(({ outcome }) => outcome === 'new')).toHaveLength(1);
		expect(receptions.filter(({ outcome }) => outcome === 'continued')).toHaveLength(49);
		expect(new Set(receptions.map(({ conversation }) => conversation?.id)).size).toBe(1);
		expect(new Set(receptions.map(({ contact }) => contact.id)).size).toBe(1);
	});

	it('50 people get 50 conversations', async () => {
		const stores = await twoStores();
		const from = (n: number) => ({ key: `DE.${n}`, userId: `DE.${n}` });
		const receptions = await Promise.all(numbers.map(async (n) => await pick(stores, n).receiveMessage(message(`message ${n}`, { from: from(n) }), at(9))));
		expect(new Set(receptions.map(({ conversation }) => conversation?.id)).size).toBe(50);
	});

	it('50 webhooks with the same events have them new once', async () => {
		const stores = await twoStores();
		const events = [message('one'), receipt('two', 'sent')];
		const answers = await Promise.all(numbers.map(async (n) => await pick(stores, n).recordEvents(events, at(9))));
		expect(answers.filter(([first]) => first === 'new')).toHaveLength(1);
		expect(answers.filter(([, second]) => second === 'new')).toHaveLength(1);
	});

	it('a resolution counts once, however many ask for it', async () => {
		const stores = await twoStores();
		const { conversation } = await desk.store.receiveMessage(message('one'), at(9));
		const answers = await Promise.all(numbers.map(async (n) => await pick(stores, n).conversations.resolve(conversation?.id ?? '', AGENT, at(10))));
		expect(answers.filter((answer) => answer.ok && answer.value.changed)).toHaveLength(1);
	});

	it('a contact who proves to be two known ones stays one, whatever comes first (H57)', async () => {
		const stores = await twoStores();
		const { phone, userId } = ADA;
		const people = [{ key: 'p', phone }, { key: 'u', userId }, ADA];
		await desk.store.receiveMessage(message('by phone', { from: { key: 'p', phone } }), at(9));
		await desk.store.receiveMessage(message('by user id', { from: { key: 'u', userId } }), at(9));
		const receptions = await Promise.all(numbers.map(async (n) => await pick(stores, n).receiveMessage(message(`message ${n}`, { from: people[n % 3] }), at(9))));
		expect(receptions.every(({ repeated }) => !repeated)).toBe(true);
		const [only, ...others] = await desk.store.conversations.find({});
		expect(others).toEqual([]);
		expect(only?.contact).toMatchObject({ phone, userId });
		expect(valueOf(await desk.store.conversations.get(present(only).id, at(10))).messages).toHaveLength(52);
	});

	it('a receipt and the answer that it is for do not miss each other (H11)', async () => {
		const stores = await twoStores();
		const conversationId = present((await desk.store.receiveMessage(message('one'), at(9))).conversation).id;
		const reply = (n: number) => ({ conversationId, providerId: `ours ${n}`, kind: 'text', author: 'agent' }) as const;
		await Promise.all(
			numbers.flatMap((n) => [
				pick(stores, n).recordReply(reply(n), at(9, 1)),
				pick(stores, n + 1).recordEvents([receipt(`ours ${n}`, 'delivered')], at(9, 1)),
				pick(stores, n).recordEvents([receipt(`ours ${n}`, 'read')], at(9, 1)),
			]),
		);
		const { messages } = valueOf(await desk.store.conversations.get(conversationId, at(10)));
		expect(messages.filter(({ direction }) => direction === 'out').map(({ state }) => state)).toEqual(numbers.map(() => 'read'));
	});

	it('webhooks with the same events in opposite order do not block each other', async () => {
		const stores = await twoStores();
		const events = numbers.map((n) => receipt(`ours ${n}`, 'sent'));
		const answers = await Promise.all(numbers.slice(0, 10).map(async (n) => await pick(stores, n).recordEvents(n % 2 ? events : [...events].reverse(), at(9))));
		expect(answers.flat().filter((answer) => answer === 'new')).toHaveLength(50);
	});
}
