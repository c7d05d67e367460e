import { ADA, AGENT, GRACE, OFFICE, SHOP, at, message } from '../deskEvents';
import { present, storeOfEachTest, valueOf, type OpenStore } from '../storeUnderTest';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

export function describeDue(open: OpenStore): void {
	const desk = storeOfEachTest(open);
	const opened = async (id: string, options: Parameters<typeof message>[1] = {}): Promise<string> =>
		present((await desk.store.receiveMessage(message(id, options), at(9))).conversation).id;
	const ids = (found: Array<{ id: string }>) => found.map(({ id }) => id);

	describe('waiting too long', () => {
		const waiting = async (minutes: number, now: Date) => ids(await desk.store.due.waitingTooLong(minutes * MINUTE_MS, 10, now));

		it('is told once per wait and length, from exactly that length on', async () => {
			const id = await opened('one');
			expect(await waiting(30, at(9, 29))).toEqual([]);
			expect(await waiting(30, at(9, 30))).toEqual([id]);
			expect(await waiting(30, at(9, 31))).toEqual([]);
			expect(await waiting(60, at(10))).toEqual([id]);
			const events = await desk.store.history.find({ conversationId: id, types: ['waitingTooLong'] });
			expect(events.map(({ at: time, data }) => [time, data])).toEqual([
				[at(9, 30).toISOString(), { waitingSince: at(9).toISOString(), waitedMs: 30 * MINUTE_MS }],
				[at(10).toISOString(), { waitingSince: at(9).toISOString(), waitedMs: HOUR_MS }],
			]);
		});

		it('begins anew with the next message after an answer', async () => {
			const id = await opened('one');
			expect(await waiting(30, at(10))).toEqual([id]);
			await desk.store.recordReply({ conversationId: id, providerId: 'ours', kind: 'text', author: 'agent' }, at(11));
			expect(await waiting(30, at(12))).toEqual([]);
			await desk.store.receiveMessage(message('two', { sentAt: at(12).toISOString() }), at(12));
			expect(await waiting(30, at(12, 30))).toEqual([id]);
		});

		it('is not said of who is snoozed, answered or resolved', async () => {
			const [snoozed, resolved] = [await opened('one'), await opened('two', { from: GRACE })];
			await desk.store.conversations.snooze(snoozed, undefined, AGENT, at(9));
			await desk.store.conversations.resolve(resolved, AGENT, at(9));
			expect(await waiting(30, at(99))).toEqual([]);
		});
	});

	describe('a window that is about to close (H48)', () => {
		const closing = async (now: Date) => ids(await desk.store.due.closingWindows(HOUR_MS, 10, now));

		it('is told once, in its last hour', async () => {
			const id = await opened('one');
			expect(await closing(at(31, 59))).toEqual([]);
			expect(await closing(at(32))).toEqual([id]);
			expect(await closing(at(32, 30))).toEqual([]);
			const [event] = await desk.store.history.find({ conversationId: id, types: ['windowClosing'] });
			expect(event).toMatchObject({ channelId: SHOP.id, data: { windowClosesAt: at(33).toISOString() } });
		});

		it('is not told when it has closed, nor where nothing is open any more', async () => {
			await opened('one');
			expect(await closing(at(33))).toEqual([]);
			const other = await opened('two', { from: GRACE });
			await desk.store.conversations.resolve(other, AGENT, at(10));
			expect(await closing(at(32, 59))).toEqual([expect.not.stringContaining(other)]);
		});

		it('counts per contact and number, and each message opens another (H47)', async () => {
			const [shop, office] = [await opened('one'), await opened('two', { to: OFFICE })];
			await desk.store.receiveMessage(message('three', { to: OFFICE, sentAt: at(12).toISOString() }), at(12));
			expect(await closing(at(32, 30))).toEqual([shop]);
			expect(await closing(at(35, 30))).toEqual([office]);
			await desk.store.receiveMessage(message('four', { sentAt: at(40).toISOString() }), at(40));
			expect(await closing(at(63, 30))).toEqual([shop]);
		});
	});

	describe('messages that nobody has handled', () => {
		const unhandled = async (minutes: number, now: Date) => await desk.store.due.unhandledMessages(minutes * MINUTE_MS, 10, now);

		it('are told once, whether they were received or not', async () => {
			await desk.store.recordEvents([message('lost'), message('done', { from: GRACE })], at(9));
			const { conversation, message: received } = await desk.store.receiveMessage(message('received'), at(9, 1));
			await desk.store.markHandled(SHOP.id, 'done', at(9, 2));
			expect(await unhandled(5, at(9, 4))).toEqual([]);
			expect(await unhandled(5, at(9, 10))).toEqual([
				{ channelId: SHOP.id, providerId: 'lost', receivedAt: at(9).toISOString() },
				{ channelId: SHOP.id, providerId: 'received', receivedAt: at(9, 1).toISOString(), conversationId: conversation?.id },
			]);
			expect(await unhandled(5, at(99))).toEqual([]);
			const events = await desk.store.history.find({ types: ['messageNotHandled'] });
			expect(events).toMatchObject([{ data: { providerId: 'lost' } }, { messageId: received.id, conversationId: conversation?.id, contactId: conversation?.contactId, data: { providerId: 'received' } }]);
		});

		it('say whether they were handled meanwhile, so that nobody answers them again', async () => {
			await desk.store.recordEvents([message('lost')], at(9));
			await unhandled(5, at(10));
			const [event] = await desk.store.history.find({ types: ['messageNotHandled'] });
			const situation = async () => await desk.store.deliveries.explain(event!, at(11));
			expect(await situation()).toMatchObject({ inbound: { message: { id: 'lost' } }, isHandled: false });
			await desk.store.receiveMessage(message('lost'), at(11));
			await desk.store.markHandled(SHOP.id, 'lost', at(11));
			expect(await situation()).toMatchObject({ isHandled: true });
		});

		it.each([
			['a person has answered', 'agent', ['other']],
			['an automation has said something', 'automation', ['other', 'one', 'two']],
		] as const)('are what nobody else has dealt with: %s', async (_, author, open) => {
			await desk.store.recordEvents([message('other', { from: GRACE })], at(9));
			const { conversation } = await desk.store.receiveMessage(message('one', { sentAt: at(9).toISOString() }), at(9));
			await desk.store.receiveMessage(message('two', { sentAt: at(9, 1).toISOString() }), at(9, 1));
			await desk.store.recordReply({ conversationId: conversation!.id, providerId: 'answer', kind: 'text', text: 'Here it is.', author }, at(9, 2));
			expect((await unhandled(5, at(9, 30))).map(({ providerId }) => providerId)).toEqual(open);
		});

		it('can still be received and handled, whatever failed the first time (H3)', async () => {
			await desk.store.recordEvents([message('lost')], at(9));
			expect(await unhandled(5, at(10))).toHaveLength(1);
			expect(await desk.store.receiveMessage(message('lost'), at(10))).toMatchObject({ outcome: 'new', repeated: false });
			await desk.store.markHandled(SHOP.id, 'lost', at(10));
			expect((await desk.store.receiveMessage(message('lost'), at(11))).message.handledAt).toBe(at(10).toISOString());
		});
	});

	it('everything due comes in batches, and is given to one of many who ask at the same moment', async () => {
		const stores = [desk.store, await desk.another()] as const;
		for (let n = 0; n < 12; n++) await opened(`message ${n}`, { from: { key: `DE.${n}`, userId: `DE.${n}`, name: ADA.name } });
		const ask = async (work: (store: typeof desk.store) => Promise<unknown[]>) => (await Promise.all([0, 1, 2, 3].map(async (n) => await work(present(stores[n % 2]))))).flat();
		const all = async (work: (store: typeof desk.store) => Promise<unknown[]>) => {
			const told: string[] = [];
			// Whoever was overtaken leaves something for the next time.
			for (let round = await ask(work); round.length > 0; round = await ask(work)) told.push(...round.map((one) => JSON.stringify(one)));
			return told;
		};
		for (const work of [
			async ({ due }: typeof desk.store) => await due.waitingTooLong(MINUTE_MS, 3, at(10)),
			async ({ due }: typeof desk.store) => await due.closingWindows(HOUR_MS, 3, at(32, 30)),
			async ({ due }: typeof desk.store) => await due.unhandledMessages(MINUTE_MS, 3, at(10)),
		]) {
			const told = await all(work);
			expect(told).toHaveLength(12);
			expect(new Set(told).size).toBe(12);
		}
		for (const { id } of await desk.store.conversations.find({})) valueOf(await desk.store.conversations.snooze(id, at(11), AGENT, at(10)));
		const woken = await all(async ({ due }) => await due.endedSnoozes(3, at(12)));
		expect(new Set(woken).size).toBe(12);
		expect(woken).toHaveLength(12);
	});
}
