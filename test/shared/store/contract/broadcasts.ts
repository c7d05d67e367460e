import { broadcastMark } from '../../../../nodes/shared/store/broadcasts/broadcastMark';
import type { BroadcastOrder } from '../../../../nodes/shared/store/broadcasts/broadcastStore';
import { ADA, GRACE, OFFICE, SHOP, at, message, receipt } from '../deskEvents';
import { storeOfEachTest, valueOf, type OpenStore } from '../storeUnderTest';

const ME = { kind: 'agent', id: 'eve' } as const;
const SALE = 'Summer sale';

export function describeBroadcasts(open: OpenStore): void {
	const desk = storeOfEachTest(open);
	const order = (phone: string, more: Partial<BroadcastOrder> = {}): BroadcastOrder => ({ name: SALE, channelId: SHOP.id, to: { phone }, ...more });
	const claim = async (phone: string, hours = 9, more: Partial<BroadcastOrder> = {}) => await desk.store.broadcasts.claim(order(phone, more), at(hours));
	const settle = async (phone: string, outcome: Parameters<typeof desk.store.broadcasts.settle>[1] = { state: 'sent' }) => await desk.store.broadcasts.settle(order(phone), outcome, at(9));
	const report = async (name = SALE) => valueOf(await desk.store.broadcasts.report(name));
	const number = (n: number) => `+4915112345${String(100 + n)}`;

	it('give each recipient to one caller, however many ask at once', async () => {
		const other = await desk.another();
		const claims = await Promise.all(Array.from({ length: 10 }, async (_, n) => await (n % 2 ? desk.store : other).broadcasts.claim(order(number(1)), at(9))));
		expect(claims.filter(({ claimed }) => claimed)).toHaveLength(1);
		expect(await report()).toMatchObject({ name: SALE, startedAt: at(9).toISOString(), unknown: 1, sent: 0 });
	});

	it('learn from a receipt that somebody was written to, although nobody noted it', async () => {
		await claim('+5511987654321');
		const correlation = broadcastMark(` ${SALE}`, { phone: '+551187654321' });
		expect(correlation).not.toContain('551187654321');
		await desk.store.recordEvents([receipt('wamid.1', 'delivered', { correlation })], at(10));
		expect([await claim('+5511987654321', 40, { retryUnknownAfterMs: 1 }), await report()]).toMatchObject([{ status: 'already' }, { sent: 1, unknown: 0 }]);
	});

	it('write after all to whom nothing was reported for so long, where that is wanted', async () => {
		await claim(number(1), 9);
		const retry = { retryUnknownAfterMs: 60 * 60_000 };
		expect([await claim(number(1), 9, retry), await claim(number(1), 10, retry), await claim(number(1), 10, retry)]).toEqual([{ claimed: false, status: 'unknown' }, { claimed: true }, { claimed: false, status: 'unknown' }]);
	});

	it('stand apart from templates that stand in for a refused message: each message gets one', async () => {
		const refused = { channelId: SHOP.id, providerId: 'wamid.1' };
		const other = await desk.another();
		const claims = await Promise.all(Array.from({ length: 6 }, async (_, n) => await (n % 2 ? desk.store : other).fallbacks.claim(refused, at(9))));
		expect(claims.filter((claim) => claim === 'claimed')).toHaveLength(1);
		expect(await desk.store.fallbacks.claim(refused, at(10))).toBe('unknown');
		await desk.store.fallbacks.release(refused);
		expect(await desk.store.fallbacks.claim(refused, at(11))).toBe('claimed');
		await desk.store.fallbacks.settle(refused);
		expect([await desk.store.fallbacks.claim(refused, at(12)), await desk.store.fallbacks.claim({ ...refused, channelId: OFFICE.id }, at(12))]).toEqual(['already', 'claimed']);
	});

	it('write to nobody twice under the same name, in whatever form name and number are', async () => {
		expect(await claim('+5511987654321')).toEqual({ claimed: true });
		await settle('+5511987654321');
		expect(await claim('+551187654321', 33, { name: 'SUMMER SALE ' })).toEqual({ claimed: false, status: 'already' });
		expect(await claim('+5511987654321', 33, { name: 'Winter sale' })).toEqual({ claimed: true });
	});

	it('repeat nothing of which nobody knows whether it arrived, and try again what was certainly not sent', async () => {
		await claim(number(1));
		await claim(number(2));
		await settle(number(2), { state: 'failed', reason: 'Too many messages.' });
		expect([await claim(number(1), 40), await claim(number(2), 40)]).toEqual([{ claimed: false, status: 'unknown' }, { claimed: true }]);
		await settle(number(2));
		expect(await report()).toMatchObject({ sent: 1, failed: 0, unknown: 1 });
	});

	it('leave out who is blocked and who wants no such messages on the number', async () => {
		const ada = await desk.store.receiveMessage(message('one'), at(8));
		const grace = await desk.store.receiveMessage(message('two', { from: GRACE }), at(8));
		valueOf(await desk.store.contacts.setBlocked(ada.contact.id, true, ME, at(8)));
		valueOf(await desk.store.contacts.setPreference(grace.contact.id, { channelId: SHOP.id, category: 'marketing_messages', value: 'stop', at: at(8).toISOString() }));
		expect([await claim(ADA.phone!), await claim(GRACE.phone!), await claim(GRACE.phone!, 9, { channelId: OFFICE.id, name: 'Other' })]).toEqual([
			{ claimed: false, status: 'blocked' },
			{ claimed: false, status: 'optedOut' },
			{ claimed: true },
		]);
		expect(await report()).toMatchObject({ blocked: 1, optedOut: 1, sent: 0 });
	});

	it('postpone what the number may not send within 24 hours', async () => {
		const limited = async (n: number, hours: number, more: Partial<BroadcastOrder> = {}) => await claim(number(n), hours, { dailyLimit: 2, ...more });
		expect([await limited(1, 9), await limited(2, 10), await limited(3, 11)]).toEqual([{ claimed: true }, { claimed: true }, { claimed: false, status: 'postponed' }]);
		expect(await limited(3, 11, { name: 'Another', channelId: OFFICE.id })).toEqual({ claimed: true });
		expect([await limited(3, 33), await limited(4, 33)]).toEqual([{ claimed: true }, { claimed: false, status: 'postponed' }]);
	});

	it('write to nobody more once they are stopped, and go on when they are resumed', async () => {
		await claim(number(1));
		await settle(number(1));
		expect(valueOf(await desk.store.broadcasts.stop(SALE, at(10)))).toMatchObject({ stoppedAt: at(10).toISOString(), sent: 1 });
		expect(await claim(number(2), 10)).toEqual({ claimed: false, status: 'stopped' });
		expect(valueOf(await desk.store.broadcasts.resume(SALE)).stoppedAt).toBeUndefined();
		expect(await claim(number(2), 11)).toEqual({ claimed: true });
	});

	it('report why sends failed, the commonest first', async () => {
		for (const [n, reason] of [[1, 'Rare.'], [2, 'Common.'], [3, 'Common.']] as const) {
			await claim(number(n));
			await settle(number(n), { state: 'failed', reason });
		}
		expect(await report()).toMatchObject({ failed: 3, failures: [{ reason: 'Common.', count: 2 }, { reason: 'Rare.', count: 1 }] });
		expect(await desk.store.broadcasts.report('Nothing')).toMatchObject({ ok: false, failure: { kind: 'notFound', what: 'broadcast' } });
	});
}
