import { buildReport, type Grouping } from '../../../../nodes/shared/domain/reports/buildReport';
import { ADA, GRACE, OFFICE, SHOP, at, message } from '../deskEvents';
import { present, storeOfEachTest, valueOf, type OpenStore } from '../storeUnderTest';

const EVE = { kind: 'agent', id: 'eve' } as const;
const HOUR_MS = 3_600_000;

export function describeReports(open: OpenStore): void {
	const desk = storeOfEachTest(open);
	const receive = async (id: string, hours: number, from = ADA, to = SHOP) =>
		present((await desk.store.receiveMessage(message(id, { from, to, sentAt: at(hours).toISOString() }), at(hours))).conversation).id;
	const reply = async (conversationId: string, providerId: string, hours: number, author: 'agent' | 'ai' | 'automation' = 'agent') =>
		valueOf(await desk.store.recordReply({ conversationId, providerId, kind: 'text', author, ...(author === 'agent' ? { agentId: 'eve' } : {}) }, at(hours)));
	const report = async (by: Grouping = 'none', channelIds: string[] = [], from = 0, until = 240) =>
		buildReport(await desk.store.reports.facts({ start: at(from), end: at(until), channelIds }), { by, zone: 'UTC' });

	it('count conversations and messages, in the time in which they happened', async () => {
		const id = await receive('one', 9);
		await receive('two', 10);
		await reply(id, 'answer', 11);
		await desk.store.conversations.resolve(id, EVE, at(12));
		expect(await report()).toMatchObject([{ opened: 1, reopened: 0, resolved: 1, received: 2, sent: 1 }]);
		expect(await report('none', [], 10, 12)).toMatchObject([{ opened: 0, resolved: 0, received: 1, sent: 1 }]);
	});

	it('measure from the first message that waits, not from the last, and not what an automation said', async () => {
		const id = await receive('one', 9);
		await reply(id, 'greeting', 9, 'automation');
		await receive('two', 10);
		await reply(id, 'answer', 12);
		const [row] = await report();
		expect(row?.firstResponse).toMatchObject({ count: 1, mean: 3 * HOUR_MS });
		expect(row?.reply).toMatchObject({ count: 1, mean: 3 * HOUR_MS });
	});

	it('measure each cycle between opening and resolution by itself (H54)', async () => {
		const id = await receive('one', 0);
		await reply(id, 'answer 1', 1);
		await desk.store.conversations.resolve(id, EVE, at(2));
		await receive('two', 10);
		await reply(id, 'answer 2', 13);
		await desk.store.conversations.resolve(id, EVE, at(14));
		const [row] = await report();
		expect(row).toMatchObject({ opened: 1, reopened: 1, resolved: 2 });
		expect(row?.firstResponse).toMatchObject({ count: 2, mean: 2 * HOUR_MS });
		expect(row?.resolution).toMatchObject({ count: 2, mean: 3 * HOUR_MS });
	});

	it('give the credit to who answered, and to the channel, topic and hour', async () => {
		const one = await receive('one', 9);
		await reply(one, 'answer', 10);
		await desk.store.conversations.update(one, { topic: 'Orders' }, EVE, at(10));
		await desk.store.conversations.resolve(one, EVE, at(11));
		await receive('two', 9, GRACE, OFFICE);
		expect((await report('agent')).find(({ key }) => key === 'eve')).toMatchObject({ resolved: 1, sent: 1, firstResponse: { count: 1 } });
		expect((await report('topic')).find(({ key }) => key === 'Orders')).toMatchObject({ resolved: 1, received: 1 });
		expect((await report('channel')).map(({ key, opened }) => [key, opened])).toEqual([
			[SHOP.id, 1],
			[OFFICE.id, 1],
		]);
		expect((await report('hour')).map(({ key, received }) => [key, received])).toEqual(expect.arrayContaining([['09', 2]]));
		expect(await report('none', [OFFICE.id])).toMatchObject([{ opened: 1, resolved: 0 }]);
	});

	it('stay as they were when a contact is erased', async () => {
		const id = await receive('one', 9);
		const { conversation } = await reply(id, 'answer', 10);
		await desk.store.conversations.resolve(id, EVE, at(11));
		const before = await report('agent');
		valueOf(await desk.store.contacts.erase(conversation.contactId, EVE, at(12)));
		expect(await report('agent')).toEqual(before);
	});

	it('tell the backlog: what is open, where, and who waits longest', async () => {
		await receive('one', 9);
		await receive('two', 8, GRACE);
		const answered = await receive('three', 9, GRACE, OFFICE);
		await reply(answered, 'answer', 10);
		expect(await desk.store.reports.backlog([])).toEqual([
			{ channelId: SHOP.id, state: 'new', unassigned: true, count: 2, waitingSince: at(8).toISOString() },
			{ channelId: OFFICE.id, state: 'pending', unassigned: false, count: 1, waitingSince: undefined },
		]);
		expect(await desk.store.reports.backlog([OFFICE.id])).toHaveLength(1);
	});
}
