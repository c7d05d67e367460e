import type { AutomaticMessageOrder } from '../../../../nodes/shared/store/automaticMessages/automaticMessageStore';
import { AGENT, GRACE, SHOP, at, message } from '../deskEvents';
import { present, storeOfEachTest, valueOf, type OpenStore } from '../storeUnderTest';

/** An automatic message whose execution was killed, and whose message of the contact comes by again in another one. */
export function describeGreetingsAgain(open: OpenStore): void {
	const desk = storeOfEachTest(open);
	let conversationId: string;
	beforeEach(async () => {
		conversationId = present((await desk.store.receiveMessage(message('one'), at(9))).conversation).id;
	});
	const GREETING = { kind: 'greeting', occasion: '' } as const;
	const NIGHT = { kind: 'outOfHours', occasion: 'night 1' } as const;
	const claim = async (execution: string | undefined, more: Partial<AutomaticMessageOrder> = {}, store = desk.store) =>
		valueOf(await store.automaticMessages.claim({ conversationId, ...GREETING, answers: 'one', willBegin: true, execution, ...more }, at(9, 1)));
	const claimed = async (...given: Parameters<typeof claim>) => {
		const result = await claim(...given);
		if (!result.claimed) throw new Error(`It was not given: ${result.reason}.`);
		return result.id;
	};
	const begin = async (id: string) => await desk.store.automaticMessages.begin(id);
	const uncertain = async () => await desk.store.history.find({ types: ['replyUncertain'] });
	const sent = { claimed: false, reason: 'sent' };

	it.each([GREETING, NIGHT])('are given to it where nobody has begun to send: $kind', async (kind) => {
		const first = await claimed('1', kind);
		const again = await claimed('2', kind);
		expect(await begin(first)).toBe('elsewhere');
		expect(await begin(again)).toBe('now');
		expect(await uncertain()).toEqual([]);
	});

	it('are given to one of several, whoever is at it at the same time', async () => {
		const other = await desk.another();
		await claimed('0');
		const ids = (await Promise.all([desk.store, other, desk.store, other].map(async (store, index) => await claim(`${index + 1}`, {}, store)))).flatMap((one) => (one.claimed ? [one.id] : []));
		const begun = await Promise.all(ids.map(begin));
		expect(begun.filter((one) => one === 'now')).toHaveLength(1);
	});

	it('are begun or given to another, never both, when it comes to the same moment', async () => {
		const other = await desk.another();
		const id = await claimed('1');
		const [begun, again] = await Promise.all([begin(id), claim('2', {}, other)]);
		expect([begun, again.claimed]).toEqual(begun === 'now' ? ['now', false] : ['elsewhere', true]);
	});

	it.each([
		['where somebody has begun to send, which is told', async () => void (await begin(await claimed('1'))), {}, 1],
		['where what sends them does not say when it begins, which is told', async () => void (await claimed('1', { willBegin: false })), {}, 1],
		['where nobody knows which execution had them, which is told', async () => void (await claimed(undefined)), {}, 1],
		['to the execution that has them', async () => void (await claimed('2')), {}, 1],
		['for another message of the contact', async () => void (await claimed('1')), { answers: 'two' }, 0],
		['for no message', async () => void (await claimed('1')), { answers: undefined }, 0],
	])('are not given again %s', async (_, before, order, told) => {
		await before();
		expect(await claim('2', order)).toEqual(sent);
		expect(await uncertain()).toHaveLength(told);
	});

	it('are not sent any more, by anybody, where a person has answered since', async () => {
		const first = await claimed('1');
		valueOf(await desk.store.recordReply({ conversationId, providerId: 'by hand', kind: 'text', author: 'agent' }, at(9, 1)));
		expect(await claim('2')).toEqual({ claimed: false, reason: 'person' });
		expect(await begin(first)).toBe('elsewhere');
		expect(await uncertain()).toEqual([]);
	});

	it.each([
		['a greeting', GREETING],
		['the next closed period', { ...NIGHT, occasion: 'night 2' }],
	])('give way to what fits now, and only that is sent: %s', async (_, kind) => {
		const first = await claimed('1', NIGHT);
		const now = await claimed('2', kind);
		expect([await begin(first), await begin(now)]).toEqual(['elsewhere', 'now']);
	});

	describe('once they were begun', () => {
		it('are freed only by whoever began them, because an earlier one may have sent them', async () => {
			const id = await claimed('1');
			expect([await begin(id), await begin(id)]).toEqual(['now', 'before']);
			expect(await desk.store.automaticMessages.release(id)).toBe(false);
			expect(await desk.store.automaticMessages.release(id, true)).toBe(true);
			expect(await claim('2', { answers: 'two' })).toMatchObject({ claimed: true });
		});

		it('can be sent by the same execution when it is retried after a refusal, unless another has them by then', async () => {
			const id = await claimed('1');
			await begin(id);
			await desk.store.automaticMessages.release(id, true);
			expect(await begin(id)).toBe('now');
			await desk.store.automaticMessages.release(id, true);
			await claimed('2', { answers: 'two' });
			expect(await begin(id)).toBe('elsewhere');
		});

		it.each([
			['the one conversation', 0],
			['the other', 1],
		])('stay begun when two contacts turn out to be one, whichever is kept: begun in %s', async (_, which) => {
			const grace = present((await desk.store.receiveMessage(message('two', { from: GRACE }), at(9))).conversation).id;
			const ids = [await claimed('1'), await claimed('2', { conversationId: grace, answers: 'two' })];
			await begin(present(ids[which]));
			const [kept, absorbed] = (await desk.store.contacts.find({ channelId: SHOP.id })).map(({ id }) => id);
			valueOf(await desk.store.contacts.merge(present(kept), present(absorbed), AGENT, at(10)));
			expect([await begin(present(ids[which])), await begin(present(ids[1 - which]))]).toEqual(['before', 'elsewhere']);
			for (const answers of ['one', 'two']) expect(await claim('3', { answers })).toEqual(sent);
		});
	});
}
