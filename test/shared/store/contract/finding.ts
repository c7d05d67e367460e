import type { ConversationFilter } from '../../../../nodes/shared/store/helpdeskStore';
import { ADA, GRACE, OFFICE, SHOP, at, message } from '../deskEvents';
import { present, storeOfEachTest, type OpenStore } from '../storeUnderTest';

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
		await desk.store.resolveConversation(ids.adaOffice, at(10));
		await desk.store.setTopic(ids.graceShop, 'Delivery', at(10));
	});

	it.each<[string, () => ConversationFilter, Array<keyof typeof ids>]>([
		['everything', () => ({}), ['graceShop', 'adaOffice', 'adaShop']],
		['by state', () => ({ states: ['new', 'pending'] }), ['graceShop', 'adaShop']],
		['by no state', () => ({ states: [] }), ['graceShop', 'adaOffice', 'adaShop']],
		['by number', () => ({ channelId: SHOP.id }), ['graceShop', 'adaShop']],
		['by contact', () => ({ contactId: adaId }), ['adaOffice', 'adaShop']],
		['by phone', () => ({ contactPhone: GRACE.phone }), ['graceShop']],
		['by a phone of nobody', () => ({ contactPhone: '+4930000000' }), []],
		['by topic', () => ({ topic: 'Delivery' }), ['graceShop']],
		['by all of it', () => ({ states: ['resolved'], channelId: OFFICE.id, contactId: adaId }), ['adaOffice']],
	])('%s, latest activity first', async (_, filter, expected) => {
		const found = await desk.store.findConversations(filter());
		expect(found.map(({ id }) => id)).toEqual(expected.map((name) => ids[name]));
	});

	it('moves to the top what happened last', async () => {
		await desk.store.receiveMessage(message('four', { sentAt: at(11).toISOString() }), at(11));
		expect((await desk.store.findConversations({}))[0]?.id).toBe(ids.adaShop);
	});

	it.each([
		[2, 2],
		[50, 3],
		[undefined, 3],
	])('with a limit of %s gives %d', async (limit, count) => {
		expect(await desk.store.findConversations({}, limit)).toHaveLength(count);
	});

	it('names the contact', async () => {
		const [found] = await desk.store.findConversations({ topic: 'Delivery' });
		expect(found?.contact).toMatchObject({ name: 'Grace', phone: GRACE.phone, userId: GRACE.userId });
	});
}
