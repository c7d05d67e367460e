import type { UsageOfLimit } from '../../../../nodes/shared/domain/usage/usageLimit';
import { ADA, GRACE, OFFICE, SHOP, at, message, receipt } from '../deskEvents';
import { present, storeOfEachTest, valueOf, type OpenStore } from '../storeUnderTest';

const DAYS = { start: at(0), end: at(240) };
const SERVICE = { category: 'service', type: 'free_customer_service', model: 'PMP', billable: false };
const MARKETING = { category: 'marketing', type: 'regular', model: 'PMP', billable: true };

export function describeUsage(open: OpenStore): void {
	const desk = storeOfEachTest(open);
	const usage = () => desk.store.usage;
	const openConversation = async (from = ADA, to = SHOP, hours = 9) =>
		present((await desk.store.receiveMessage(message(`hello ${from.key} ${hours}`, { from, to, sentAt: at(hours).toISOString() }), at(hours))).conversation).id;
	const reply = async (conversationId: string, providerId: string, hours: number, kind: 'text' | 'template' = 'text') =>
		valueOf(await desk.store.recordReply({ conversationId, providerId, kind, author: 'agent' }, at(hours)));
	const count = async (kind: 'session' | 'outOfWindow' | 'delivered', filter = {}) => await usage().count({ kind, ...DAYS, ...filter });

	describe('conversations', () => {
		it('all answers within one service window count as one (S68)', async () => {
			const id = await openConversation();
			for (const [n, hours] of [10, 11, 12].entries()) await reply(id, `answer ${n}`, hours);
			expect([await count('session'), await count('outOfWindow')]).toEqual([1, 0]);
		});

		it('a window that the contact prolongs stays one, one that was closed in between is another (S68)', async () => {
			const id = await openConversation(ADA, SHOP, 0);
			await reply(id, 'answer 1', 1);
			await openConversation(ADA, SHOP, 20);
			await reply(id, 'answer 2', 30);
			expect(await count('session')).toBe(1);
			await openConversation(ADA, SHOP, 44);
			await reply(id, 'answer 3', 45);
			expect(await count('session')).toBe(2);
		});

		it('each message outside the window counts by itself (S69)', async () => {
			const id = await openConversation(ADA, SHOP, 0);
			await reply(id, 'at 23:59', 23);
			await reply(id, 'template 1', 24, 'template');
			await reply(id, 'template 2', 25, 'template');
			expect([await count('session'), await count('outOfWindow')]).toEqual([1, 2]);
		});

		it('nobody is counted for writing (S67)', async () => {
			await openConversation();
			expect([await count('session'), await count('outOfWindow'), await count('delivered')]).toEqual([0, 0, 0]);
		});

		it('count once, however often an answer is recorded', async () => {
			const id = await openConversation(ADA, SHOP, 0);
			const other = await desk.another();
			await Promise.all(
				Array.from({ length: 10 }, async (_, n) => await (n % 2 ? desk.store : other).recordReply({ conversationId: id, providerId: 'template', kind: 'template', author: 'agent' }, at(30))),
			);
			expect(await count('outOfWindow')).toBe(1);
		});

		it('are pooled over all channels, or counted for one (S65)', async () => {
			await reply(await openConversation(ADA, SHOP), 'one', 10);
			await reply(await openConversation(GRACE, OFFICE), 'two', 10);
			expect([await count('session'), await count('session', { channelIds: [OFFICE.id] })]).toEqual([2, 1]);
		});
	});

	describe('messages', () => {
		it('count when they have arrived, with what the provider says about the price', async () => {
			const id = await openConversation();
			await reply(id, 'one', 10);
			await desk.store.recordEvents([receipt('one', 'sent', { pricing: SERVICE, at: at(10, 1).toISOString() })], at(10, 1));
			expect(await count('delivered')).toBe(0);
			await desk.store.recordEvents([receipt('one', 'delivered', { pricing: SERVICE, at: at(10, 2).toISOString() })], at(10, 2));
			expect(await usage().sum({ kind: 'delivered', ...DAYS })).toEqual([
				{ channelId: SHOP.id, category: 'service', pricingType: 'free_customer_service', billable: false, count: 1 },
			]);
		});

		it.each([
			['delivered, then read', ['sent', 'delivered', 'read'] as const],
			['read, then delivered', ['read', 'delivered', 'sent'] as const],
		])('count once: %s', async (_, states) => {
			const id = await openConversation();
			await reply(id, 'one', 10, 'template');
			for (const state of states) await desk.store.recordEvents([receipt('one', state, { pricing: MARKETING }), receipt('one', state, { pricing: MARKETING })], at(11));
			expect(await count('delivered', { category: 'marketing' })).toBe(1);
		});

		it('count when the receipt was faster than the record', async () => {
			const id = await openConversation();
			await desk.store.recordEvents([receipt('one', 'delivered', { pricing: MARKETING })], at(10));
			await reply(id, 'one', 10, 'template');
			expect(await count('delivered')).toBe(1);
		});

		it('that failed do not count', async () => {
			const id = await openConversation();
			await reply(id, 'one', 10);
			await desk.store.recordEvents([receipt('one', 'failed')], at(10));
			expect(await count('delivered')).toBe(0);
		});

		it('without a price are told apart by whether they were templates', async () => {
			const id = await openConversation();
			await reply(id, 'one', 10);
			await reply(id, 'two', 10, 'template');
			await desk.store.recordEvents([receipt('one', 'delivered'), receipt('two', 'delivered')], at(11));
			expect((await usage().sum({ kind: 'delivered', ...DAYS })).map(({ category, billable }) => [category, billable])).toEqual([
				['service', undefined],
				['template', undefined],
			]);
		});

		it('are counted in the period in which they arrived, from its start and before its end', async () => {
			const id = await openConversation();
			await reply(id, 'one', 10);
			await desk.store.recordEvents([receipt('one', 'delivered', { at: at(12).toISOString() })], at(13));
			expect(await count('delivered', { start: at(12), end: at(13) })).toBe(1);
			expect(await count('delivered', { start: at(11), end: at(12) })).toBe(0);
		});
	});

	it('tells by quarter of an hour what arrived, and from which country', async () => {
		await reply(await openConversation(), 'one', 10, 'template');
		await reply(await openConversation(GRACE, OFFICE), 'two', 10);
		await desk.store.recordEvents([receipt('one', 'delivered', { pricing: MARKETING, at: at(10, 20).toISOString() }), receipt('two', 'delivered', { at: at(10, 44).toISOString() }, OFFICE)], at(11));
		expect(await usage().facts(DAYS)).toEqual([
			{ at: at(10, 15).getTime(), channelId: SHOP.id, category: 'marketing', callingCode: '+49', billable: true, count: 1 },
			{ at: at(10, 30).getTime(), channelId: OFFICE.id, category: 'service', callingCode: '+1', count: 1 },
		]);
		expect(await usage().facts({ ...DAYS, channelIds: [OFFICE.id] })).toHaveLength(1);
	});

	describe('limits', () => {
		const near: UsageOfLimit = { name: 'Conversations a month', used: 800, limit: 1000, left: 200, state: 'near', resetsAt: at(99).toISOString() };

		it('are told once per period and state', async () => {
			expect([await usage().note(near, at(9)), await usage().note({ ...near, used: 801 }, at(10))]).toEqual([true, false]);
			expect(await usage().note({ ...near, state: 'reached', used: 1000 }, at(11))).toBe(true);
			expect(await usage().note({ ...near, resetsAt: at(200).toISOString() }, at(12))).toBe(true);
			expect(await desk.store.history.find({ types: ['usageLimitNear'] })).toHaveLength(3);
		});

		it('that are far are not told', async () => {
			expect(await usage().note({ ...near, state: 'ok' }, at(9))).toBe(false);
		});
	});

	it('what was counted stays when the contact is erased', async () => {
		const id = await openConversation();
		const { conversation } = await reply(id, 'one', 10);
		await desk.store.contacts.erase(conversation.contactId, { kind: 'desk' }, at(11));
		expect(await count('session')).toBe(1);
	});
}
