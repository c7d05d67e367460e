import { ADA, GRACE, OFFICE, SHOP, at, identityChange, message, receipt } from '../deskEvents';
import { present, storeOfEachTest, valueOf, type OpenStore } from '../storeUnderTest';

const EVE = { kind: 'agent', id: 'eve' } as const;
const DAY_MS = 24 * 3_600_000;

export function describeRetention(open: OpenStore): void {
	const desk = storeOfEachTest(open);
	const say = async (id: string, hours: number, { from = ADA, to = SHOP } = {}) => {
		const event = message(id, { from, to, sentAt: at(hours).toISOString(), text: `secret of ${id}` });
		await desk.store.recordEvents([event], at(hours));
		return present((await desk.store.receiveMessage(event, at(hours))).conversation).id;
	};
	/** A conversation of an hour, with an answer, a receipt and a note. */
	const talk = async (hours: number, more: { from?: typeof ADA; to?: typeof SHOP } = {}) => {
		const { from = ADA, to = SHOP } = more;
		const id = await say(`question ${from.key} ${hours}`, hours, more);
		const answer = `answer ${from.key} ${hours}`;
		valueOf(await desk.store.recordReply({ conversationId: id, providerId: answer, kind: 'text', text: 'secret answer', author: 'agent', agentId: 'eve' }, at(hours, 30)));
		await desk.store.recordEvents([receipt(answer, 'delivered', {}, to)], at(hours, 31));
		valueOf(await desk.store.conversations.handOver(id, 'secret summary', EVE, at(hours, 35)));
		valueOf(await desk.store.notes.add(id, 'secret note', EVE, at(hours, 40)));
		valueOf(await desk.store.conversations.resolve(id, EVE, at(hours + 1), 'secret reason'));
		return id;
	};
	const keepFor = async (days: number | null, channel = SHOP) => valueOf(await desk.store.channels.update(channel.id, { retentionMs: days === null ? null : days * DAY_MS }, EVE, at(0)));
	const deleteOld = async (hours: number, order: { limit?: number; defaultAgeMs?: number } = {}) => await desk.store.retention.deleteOld({ limit: 100, ...order }, EVE, at(hours));
	const everything = async (conversationId: string, hours: number) => {
		const conversation = valueOf(await desk.store.conversations.get(conversationId, at(hours)));
		return JSON.stringify([conversation, valueOf(await desk.store.notes.find(conversationId)), await desk.store.history.find({ conversationId })]);
	};

	it('deletes what was said once it is old enough, and not before', async () => {
		const id = await talk(9);
		await keepFor(7);
		expect(await deleteOld(10 + 7 * 24)).toEqual([]);
		expect(await everything(id, 200)).toContain('secret');
		expect(await deleteOld(11 + 7 * 24)).toEqual([{ channelId: SHOP.id, conversations: 1, messages: 2, events: 0 }]);
		expect(await everything(id, 200)).not.toContain('secret');
	});

	it('keeps everything where no age is set', async () => {
		const id = await talk(9);
		expect(await deleteOld(10_000)).toEqual([]);
		expect(await everything(id, 10_000)).toContain('secret');
	});

	it('goes by the age of each channel, else by the one that is given', async () => {
		const [shop, office] = [await talk(9), await talk(9, { from: GRACE, to: OFFICE })];
		await keepFor(30);
		await deleteOld(24 * 20, { defaultAgeMs: 10 * DAY_MS });
		expect(await everything(shop, 500)).toContain('secret');
		expect(await everything(office, 500)).not.toContain('secret');
	});

	it('leaves open conversations alone, however old they are', async () => {
		const id = await say('open', 9);
		await keepFor(1);
		await deleteOld(10_000);
		expect(await everything(id, 10_000)).toContain('secret');
	});

	it('deletes in bounded batches, oldest first, each conversation once', async () => {
		const ids: string[] = [];
		for (const days of [0, 3, 6]) ids.push(await talk(9 + days * 24));
		await keepFor(1);
		const batches = [];
		for (let run = 0; run < 4; run++) batches.push((await deleteOld(24 * 30, { limit: 1 })).map(({ conversations }) => conversations));
		expect(batches).toEqual([[1], [1], [1], []]);
		for (const id of ids) expect(await everything(id, 800)).not.toContain('secret');
	});

	it('deletes what was added when a conversation was taken up again', async () => {
		const id = await talk(9);
		await keepFor(1);
		await deleteOld(24 * 10);
		valueOf(await desk.store.conversations.reopen(id, EVE, at(24 * 11)));
		expect(await say('once more', 24 * 11)).toBe(id);
		valueOf(await desk.store.conversations.resolve(id, EVE, at(24 * 12)));
		expect(await deleteOld(24 * 20)).toMatchObject([{ conversations: 1 }]);
		expect(await everything(id, 800)).not.toContain('secret');
	});

	it('deletes webhooks that belong to no conversation by when they came', async () => {
		await talk(9);
		await keepFor(1);
		const moved = identityChange(ADA, { change: 'phone', previous: { phone: ADA.phone }, current: { phone: '+4915199999999' } }, at(9));
		await desk.store.recordEvents([moved], at(9));
		expect(await deleteOld(24 * 10)).toMatchObject([{ events: 1 }]);
		expect(await deleteOld(24 * 10)).toEqual([]);
	});

	it('changes no figure of a report, and knows a repeated webhook still', async () => {
		await talk(9);
		const facts = async () => await desk.store.reports.facts({ start: at(0), end: at(24 * 365), channelIds: [] });
		const before = await facts();
		await keepFor(1);
		await deleteOld(24 * 10);
		expect(await facts()).toEqual(before);
		const again = message(`question ${ADA.key} 9`, { sentAt: at(9).toISOString() });
		expect(await desk.store.recordEvents([again], at(24 * 10))).toEqual(['known']);
		expect(await desk.store.receiveMessage(again, at(24 * 10))).toMatchObject({ repeated: true });
	});

	it('leaves nothing to be offered again as not handled', async () => {
		await talk(9);
		await keepFor(1);
		await deleteOld(24 * 10);
		expect(await desk.store.due.unhandledMessages(DAY_MS, 10, at(24 * 11))).toEqual([]);
	});

	it('says in the history how much was deleted, and nothing of what', async () => {
		await talk(9);
		await keepFor(1);
		await deleteOld(24 * 10);
		const [event] = (await desk.store.history.find({})).filter(({ type }) => type === 'contentDeleted');
		expect(event).toMatchObject({ actor: EVE, channelId: SHOP.id, data: { conversations: 1, messages: 2 } });
	});
}
