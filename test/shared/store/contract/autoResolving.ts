import type { ChannelChanges } from '../../../../nodes/shared/domain/channel/channelSettings';
import { ADA, AGENT, GRACE, OFFICE, SHOP, at, message } from '../deskEvents';
import { present, storeOfEachTest, valueOf, type OpenStore } from '../storeUnderTest';

const DAY = 24;
const HOUR_MS = 3_600_000;
const days = (count: number) => at(9 + count * DAY);

export function describeAutoResolving(open: OpenStore): void {
	const desk = storeOfEachTest(open);
	const opened = async (options: Parameters<typeof message>[1] = {}): Promise<string> =>
		present((await desk.store.receiveMessage(message(`message of ${(options.from ?? ADA).key} to ${(options.to ?? SHOP).id}`, options), at(9))).conversation).id;
	const configure = async (autoResolve: ChannelChanges['autoResolve'], options = {}) => valueOf(await desk.store.channels.update(SHOP.id, { autoResolve }, AGENT, at(9), options));
	const resolvedAt = async (now: Date, limit = 100) => (await desk.store.conversations.autoResolve(limit, now)).map(({ conversation }) => conversation.id);

	it.each(['new', 'pending'])('resolves %s ones after 30 days without anything, not a moment earlier, and once (S31, S32)', async (state) => {
		const id = await opened();
		if (state === 'pending') await desk.store.conversations.setPending(id, AGENT, at(9));
		expect(await resolvedAt(new Date(days(30).getTime() - 1))).toEqual([]);
		const [only, ...others] = await desk.store.conversations.autoResolve(100, days(30));
		expect(others).toEqual([]);
		expect(only).toMatchObject({ conversation: { id, state: 'resolved', resolutions: 1, resolvedAt: days(30).toISOString() }, contact: { name: 'Ada', phone: ADA.phone } });
		expect(await resolvedAt(days(31))).toEqual([]);
		const [event] = await desk.store.history.find({ conversationId: id, types: ['conversationResolved'] });
		expect(event).toMatchObject({ actor: { kind: 'desk' }, reason: expect.stringMatching(/\w/) });
	});

	it('counts from when something was said last', async () => {
		const id = await opened();
		await desk.store.receiveMessage(message('more', { sentAt: days(20).toISOString() }), days(20));
		expect(await resolvedAt(days(49))).toEqual([]);
		expect(await resolvedAt(days(50))).toEqual([id]);
	});

	it('takes the age of the queue and the channel (H49)', async () => {
		const [waiting, pending, elsewhere] = [await opened({ from: GRACE }), await opened(), await opened({ to: OFFICE })];
		await configure({ newAfterMs: 2 * DAY * HOUR_MS, pendingAfterMs: DAY * HOUR_MS }, { applyToOpen: true });
		await desk.store.conversations.setPending(pending, AGENT, at(9));
		expect(await resolvedAt(days(1))).toEqual([pending]);
		expect(await resolvedAt(days(2))).toEqual([waiting]);
		expect(await resolvedAt(days(30))).toEqual([elsewhere]);
	});

	it('leaves snoozed ones alone, whatever their age (H49)', async () => {
		const id = await opened();
		await desk.store.conversations.snooze(id, days(40), AGENT, at(10));
		expect(await resolvedAt(days(39))).toEqual([]);
		expect(await desk.store.due.endedSnoozes(10, days(40))).toMatchObject([{ id }]);
		expect(await resolvedAt(days(69))).toEqual([]);
		expect(await resolvedAt(days(70))).toEqual([id]);
	});

	it('holds a changed age only for those that enter a queue later (S33)', async () => {
		const before = await opened();
		await configure({ newAfterMs: DAY * HOUR_MS });
		const after = await opened({ from: GRACE });
		expect(await resolvedAt(days(29))).toEqual([after]);
		expect(await resolvedAt(days(30))).toEqual([before]);
	});

	it('holds it for all where that is wanted, also never', async () => {
		const id = await opened();
		await configure({ newAfterMs: DAY * HOUR_MS }, { applyToOpen: true });
		await configure({ newAfterMs: null }, { applyToOpen: true });
		expect(await resolvedAt(days(10_000))).toEqual([]);
		await configure({ newAfterMs: 2 * DAY * HOUR_MS }, { applyToOpen: true });
		expect(await resolvedAt(days(1))).toEqual([]);
		expect(await resolvedAt(days(2))).toEqual([id]);
	});

	it.each([
		['inside', 23, 'Bye'],
		['outside', 24, undefined],
	])('%s the service window, after %d hours, the message to send is %s', async (_, hours, closingMessage) => {
		const id = await opened();
		await configure({ newAfterMs: hours * HOUR_MS, closingMessage: 'Bye' }, { applyToOpen: true });
		const [only] = await desk.store.conversations.autoResolve(10, at(9 + hours));
		expect(only?.closingMessage).toBe(closingMessage);
		// Sending it opens and reopens nothing (H50).
		await desk.store.recordReply({ conversationId: id, providerId: 'bye', kind: 'text', author: 'automation' }, at(9 + hours));
		expect(valueOf(await desk.store.conversations.get(id, at(9 + hours)))).toMatchObject({ state: 'resolved', resolutions: 1 });
	});

	it('works in batches, longest overdue first, and gives each to one of many who ask', async () => {
		const ids: string[] = [];
		for (let n = 0; n < 12; n++) {
			const from = { key: `DE.${n}`, userId: `DE.${n}` };
			ids.push(present((await desk.store.receiveMessage(message(`message ${n}`, { from, sentAt: at(9, n).toISOString() }), at(9, n))).conversation).id);
		}
		expect(await resolvedAt(days(60), 2)).toEqual(ids.slice(0, 2));
		const stores = [desk.store, await desk.another()] as const;
		const batches = await Promise.all([0, 1, 2, 3, 4, 5].map(async (n) => await present(stores[n % 2]).conversations.autoResolve(3, days(60))));
		const resolved = [...batches.flat().map(({ conversation }) => conversation.id), ...(await resolvedAt(days(60)))];
		expect([...resolved].sort()).toEqual(ids.slice(2).sort());
	});
}
