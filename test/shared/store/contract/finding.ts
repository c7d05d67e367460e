import type { ConversationFilter, ConversationOrder } from '../../../../nodes/shared/store/conversations/conversationStore';
import { ADA, AGENT, GRACE, OFFICE, SHOP, at, message } from '../deskEvents';
import { present, storeOfEachTest, valueOf, type OpenStore } from '../storeUnderTest';

export function describeFinding(open: OpenStore): void {
	const desk = storeOfEachTest(open);
	let ids: Record<'adaShop' | 'adaOffice' | 'graceShop', string>;
	let adaId: string;

	beforeEach(async () => {
		const receive = async (id: string, from = ADA, to = SHOP, minutes = 0) =>
			await desk.store.receiveMessage(message(id, { from, to, sentAt: at(9, minutes).toISOString() }), at(9, minutes));
		const [adaShop, adaOffice, graceShop] = [await receive('one'), await receive('two', ADA, OFFICE, 1), await receive('three', GRACE, SHOP, 2)];
		const idOf = ({ conversation }: typeof adaShop) => present(conversation).id;
		ids = { adaShop: idOf(adaShop), adaOffice: idOf(adaOffice), graceShop: idOf(graceShop) };
		adaId = adaShop.contact.id;
		await desk.store.conversations.resolve(ids.adaOffice, AGENT, at(10));
		await desk.store.conversations.update(ids.graceShop, { topic: 'Delivery' }, AGENT, at(10));
		valueOf(await desk.store.tags.add(ids.adaShop, ['VIP', 'refund'], AGENT, at(10)));
		valueOf(await desk.store.tags.add(ids.adaOffice, ['VIP'], AGENT, at(10)));
	});

	it.each<[string, () => ConversationFilter, Array<keyof typeof ids>]>([
		['everything', () => ({}), ['graceShop', 'adaOffice', 'adaShop']],
		['by state', () => ({ states: ['new', 'pending'] }), ['graceShop', 'adaShop']],
		['by no state', () => ({ states: [] }), ['graceShop', 'adaOffice', 'adaShop']],
		['by number', () => ({ channelId: SHOP.id }), ['graceShop', 'adaShop']],
		['by id', () => ({ id: ids.adaShop }), ['adaShop']],
		['by contact', () => ({ contactId: adaId }), ['adaOffice', 'adaShop']],
		['by phone', () => ({ contactPhone: GRACE.phone }), ['graceShop']],
		['by a phone of nobody', () => ({ contactPhone: '+4930000000' }), []],
		['by topic', () => ({ topic: 'Delivery' }), ['graceShop']],
		['by tag, whatever its case', () => ({ tag: ' Vip' }), ['adaOffice', 'adaShop']],
		['by a tag of one', () => ({ tag: 'refund' }), ['adaShop']],
		['by a tag of none', () => ({ tag: 'unknown' }), []],
		['by all of it', () => ({ states: ['resolved'], channelId: OFFICE.id, contactId: adaId, tag: 'vip' }), ['adaOffice']],
	])('%s, latest activity first', async (_, filter, expected) => {
		const found = await desk.store.conversations.find(filter());
		expect(found.map(({ id }) => id)).toEqual(expected.map((name) => ids[name]));
	});

	it('moves to the top what happened last', async () => {
		await desk.store.receiveMessage(message('four', { sentAt: at(11).toISOString() }), at(11));
		expect((await desk.store.conversations.find({}))[0]?.id).toBe(ids.adaShop);
	});

	it.each([
		[2, 2],
		[50, 3],
		[undefined, 3],
	])('with a limit of %s gives %d', async (limit, count) => {
		expect(await desk.store.conversations.find({}, { limit })).toHaveLength(count);
	});

	describe('by who has them, how urgent they are and who waits', () => {
		beforeEach(async () => {
			const { conversations } = desk.store;
			await conversations.assign(ids.adaShop, { agentId: 'bo', teamId: 'sales' }, AGENT, at(10));
			await conversations.update(ids.graceShop, { priority: 'urgent' }, AGENT, at(10));
		});

		it.each<[string, ConversationFilter, Array<keyof typeof ids>]>([
			['of an agent', { assigneeId: 'bo' }, ['adaShop']],
			['of nobody', { assigneeId: null, states: ['new'] }, ['graceShop']],
			['of a team', { teamId: 'sales' }, ['adaShop']],
			['of no team', { teamId: null }, ['graceShop', 'adaOffice']],
			['of some priorities', { priorities: ['high', 'urgent'] }, ['graceShop']],
			['that have waited since 9:00', { waitingSince: at(9) }, ['adaShop']],
			['that have waited since 9:02', { waitingSince: at(9, 2) }, ['graceShop', 'adaShop']],
		])('those %s', async (_, filter, expected) => {
			const found = await desk.store.conversations.find(filter);
			expect(found.map(({ id }) => id)).toEqual(expected.map((name) => ids[name]));
		});

		it.each<[ConversationOrder, Array<keyof typeof ids>]>([
			['activity', ['graceShop', 'adaOffice', 'adaShop']],
			['waiting', ['adaShop', 'graceShop']],
			['priority', ['graceShop', 'adaShop', 'adaOffice']],
		])('sorted by %s, a page at a time', async (order, expected) => {
			const found: string[] = [];
			for (let after: string | undefined; ; after = found.at(-1)) {
				const page = await desk.store.conversations.find({}, { order, limit: 1, after });
				if (page.length === 0) break;
				found.push(...page.map(({ id }) => id));
			}
			expect(found).toEqual(expected.map((name) => ids[name]));
		});
	});

	it('shows the tags of each, in a list and alone', async () => {
		const found = await desk.store.conversations.find({});
		expect(found.map(({ tags }) => tags)).toEqual([[], ['VIP'], ['refund', 'VIP']]);
		expect(valueOf(await desk.store.conversations.get(ids.adaShop, at(11))).tags).toEqual(['refund', 'VIP']);
	});

	it('names the contact', async () => {
		const [found] = await desk.store.conversations.find({ topic: 'Delivery' });
		expect(found?.contact).toMatchObject({ name: 'Grace', phone: GRACE.phone, userId: GRACE.userId });
	});
}
