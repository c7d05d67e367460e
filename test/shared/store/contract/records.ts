import type { Actor } from '../../../../nodes/shared/domain/history/historyEvent';
import { AGENT, ADA, GRACE, OFFICE, SHOP, at, message } from '../deskEvents';
import { present, storeOfEachTest, valueOf, type OpenStore } from '../storeUnderTest';

const LEAD: Actor = { kind: 'agent', id: 'the-lead' };
const refusedBecause = (message: RegExp) => ({ ok: false, failure: { kind: 'refused', message: expect.stringMatching(message) as string } });

export function describeRecords(open: OpenStore): void {
	const desk = storeOfEachTest(open);
	const openConversation = async (from = ADA, to = SHOP) =>
		present((await desk.store.receiveMessage(message(`hello ${from.key} ${to.id}`, { from, to }), at(9))).conversation).id;
	const hire = async (name: string, details = {}) => valueOf(await desk.store.agents.create({ name, ...details }, LEAD, at(8))).id;

	describe('notes', () => {
		it('are written, changed and deleted, oldest first', async () => {
			const id = await openConversation();
			const one = valueOf(await desk.store.notes.add(id, 'Call back', LEAD, at(9)));
			const two = valueOf(await desk.store.notes.add(id, 'Called', LEAD, at(10)));
			valueOf(await desk.store.notes.edit(one.id, 'Call back at noon', at(11)));
			expect(valueOf(await desk.store.notes.find(id))).toEqual([
				{ ...one, text: 'Call back at noon', editedAt: at(11).toISOString() },
				two,
			]);
			valueOf(await desk.store.notes.remove(two.id));
			expect(valueOf(await desk.store.notes.find(id))).toHaveLength(1);
		});

		it('change nothing of the conversation but its history', async () => {
			const id = await openConversation();
			const before = valueOf(await desk.store.conversations.get(id, at(10)));
			valueOf(await desk.store.notes.add(id, 'the gate code is 4711', LEAD, at(10)));
			expect(valueOf(await desk.store.conversations.get(id, at(10)))).toEqual(before);
			const history = await desk.store.history.find({ conversationId: id, types: ['noteAdded'] });
			expect(history).toMatchObject([{ actor: LEAD }]);
			expect(JSON.stringify(history)).not.toContain('4711');
		});

		it('need words and a conversation', async () => {
			const id = await openConversation();
			expect(await desk.store.notes.add(id, ' ', LEAD, at(9))).toMatchObject(refusedBecause(/empty/));
			expect(await desk.store.notes.add('nowhere', 'x', LEAD, at(9))).toMatchObject({ failure: { what: 'conversation' } });
			expect(await desk.store.notes.edit('nothing', 'x', at(9))).toMatchObject({ failure: { what: 'note' } });
			expect(await desk.store.notes.remove('nothing')).toMatchObject({ failure: { what: 'note' } });
		});

		it('go with the contact who is erased', async () => {
			const id = await openConversation();
			valueOf(await desk.store.notes.add(id, 'lives in Köln', LEAD, at(9)));
			const { contactId } = valueOf(await desk.store.conversations.get(id, at(9)));
			expect(valueOf(await desk.store.contacts.export(contactId, at(9))).conversations[0]?.notes).toEqual([{ at: at(9).toISOString(), text: 'lives in Köln' }]);
			valueOf(await desk.store.contacts.erase(contactId, LEAD, at(10)));
			expect(valueOf(await desk.store.notes.find(id))).toEqual([]);
		});
	});

	describe('tags', () => {
		it('are put on and taken off, once each, whatever their case', async () => {
			const id = await openConversation();
			expect(valueOf(await desk.store.tags.add(id, ['VIP', ' refund ', 'vip', ''], LEAD, at(9)))).toEqual(['refund', 'vip']);
			expect(valueOf(await desk.store.tags.add(id, ['Vip'], LEAD, at(9)))).toEqual(['refund', 'vip']);
			expect(valueOf(await desk.store.tags.take(id, ['REFUND', 'unknown'], LEAD, at(9)))).toEqual(['vip']);
			expect((await desk.store.history.find({ conversationId: id, types: ['tagsChanged'] })).map(({ data }) => data)).toEqual([{ added: ['refund', 'vip'] }, { removed: ['refund'] }]);
		});

		it('are counted, and read for many conversations at once', async () => {
			const [one, two] = [await openConversation(), await openConversation(GRACE)];
			valueOf(await desk.store.tags.add(one, ['vip', 'refund'], LEAD, at(9)));
			valueOf(await desk.store.tags.add(two, ['vip'], LEAD, at(9)));
			expect((await desk.store.tags.find()).map(({ name, conversations }) => [name, conversations])).toEqual([
				['refund', 1],
				['vip', 2],
			]);
			expect(await desk.store.tags.ofConversations([one, two, 'nothing'])).toEqual(new Map([[one, ['refund', 'vip']], [two, ['vip']]]));
		});

		it('become one when one gets the name of another', async () => {
			const [one, two] = [await openConversation(), await openConversation(GRACE)];
			valueOf(await desk.store.tags.add(one, ['vip', 'important'], LEAD, at(9)));
			valueOf(await desk.store.tags.add(two, ['important'], LEAD, at(9)));
			expect(valueOf(await desk.store.tags.rename('important', 'VIP'))).toMatchObject({ conversations: 2 });
			expect(await desk.store.tags.find()).toHaveLength(1);
			expect(valueOf(await desk.store.tags.rename('vip', 'Very important')).name).toBe('Very important');
		});

		it('have a colour and go away', async () => {
			const id = await openConversation();
			valueOf(await desk.store.tags.add(id, ['vip'], LEAD, at(9)));
			expect(valueOf(await desk.store.tags.colour('VIP', '#d97706')).colour).toBe('#d97706');
			valueOf(await desk.store.tags.remove('Vip'));
			expect(valueOf(await desk.store.tags.take(id, ['vip'], LEAD, at(9)))).toEqual([]);
			expect(await desk.store.tags.remove('vip')).toMatchObject({ failure: { what: 'tag' } });
		});

		it('are made once when many need them at the same moment', async () => {
			const other = await desk.another();
			const ids = await Promise.all(Array.from({ length: 10 }, async (_, n) => await openConversation({ key: `c${n}`, userId: `c${n}` })));
			const given = await Promise.all(ids.map(async (id, n) => await (n % 2 ? desk.store : other).tags.add(id, ['vip', 'refund'], LEAD, at(9))));
			expect(given.every(({ ok }) => ok)).toBe(true);
			expect((await desk.store.tags.find()).map(({ conversations }) => conversations)).toEqual([10, 10]);
		});

		it('and notes stay when two contacts become one', async () => {
			const [one, two] = [await openConversation({ key: 'a', userId: 'a' }), await openConversation({ key: 'b', userId: 'b' })];
			valueOf(await desk.store.tags.add(one, ['vip'], LEAD, at(9)));
			valueOf(await desk.store.tags.add(two, ['vip', 'refund'], LEAD, at(9)));
			valueOf(await desk.store.notes.add(two, 'the same person', LEAD, at(9)));
			const contactOf = async (id: string) => valueOf(await desk.store.conversations.get(id, at(9))).contactId;
			valueOf(await desk.store.contacts.merge(await contactOf(one), await contactOf(two), LEAD, at(10)));
			const [merged, ...others] = await desk.store.conversations.find({});
			expect(others).toEqual([]);
			const { id } = present(merged);
			expect(valueOf(await desk.store.notes.find(id))).toHaveLength(1);
			expect((await desk.store.tags.ofConversations([id])).get(id)).toEqual(['refund', 'vip']);
		});
	});

	describe('canned replies', () => {
		it('are found by their shortcut, whatever its case', async () => {
			const made = valueOf(await desk.store.cannedReplies.create({ shortcut: 'Thanks', text: 'Thank you, {{contact.name | dear customer}}!' }, AGENT, at(9)));
			expect(valueOf(await desk.store.cannedReplies.byShortcut('THANKS'))).toEqual(made);
			expect(await desk.store.cannedReplies.byShortcut('bye')).toMatchObject({ failure: { what: 'canned reply' } });
		});

		it('are offered where they belong, and everywhere where they are for all', async () => {
			for (const [shortcut, place] of [['all', {}], ['shop', { channelId: SHOP.id }], ['office', { channelId: OFFICE.id }], ['french', { language: 'fr' }]] as const) {
				valueOf(await desk.store.cannedReplies.create({ shortcut, text: `Text of ${shortcut}`, ...place }, AGENT, at(9)));
			}
			const shortcuts = async (filter: object) => (await desk.store.cannedReplies.find(filter)).map(({ shortcut }) => shortcut);
			expect(await shortcuts({})).toEqual(['all', 'french', 'office', 'shop']);
			expect(await shortcuts({ channelId: SHOP.id })).toEqual(['all', 'french', 'shop']);
			expect(await shortcuts({ channelId: SHOP.id, language: 'de' })).toEqual(['all', 'shop']);
			expect(await shortcuts({ search: 'OF SHOP' })).toEqual(['shop']);
			expect(await desk.store.cannedReplies.find({}, 2)).toHaveLength(2);
		});

		it.each([
			['a shortcut with a space', { shortcut: 'thank you', text: 'x' }, /without spaces/],
			['no text', { shortcut: 'thanks', text: ' ' }, /is empty/],
			['a shortcut that is there', { shortcut: 'HELLO', text: 'x' }, /already/],
		])('with %s are refused', async (_, details, reason) => {
			valueOf(await desk.store.cannedReplies.create({ shortcut: 'hello', text: 'Hello!' }, AGENT, at(9)));
			expect(await desk.store.cannedReplies.create(details, AGENT, at(9))).toMatchObject(refusedBecause(reason));
		});

		it('can be changed and deleted', async () => {
			const { id } = valueOf(await desk.store.cannedReplies.create({ shortcut: 'hello', text: 'Hello!', language: 'en' }, AGENT, at(9)));
			expect(valueOf(await desk.store.cannedReplies.update(id, { text: 'Hi!', language: null }, AGENT, at(9)))).toEqual({ id, shortcut: 'hello', text: 'Hi!' });
			valueOf(await desk.store.cannedReplies.remove(id, AGENT, at(9)));
			expect(await desk.store.cannedReplies.get(id)).toMatchObject({ ok: false });
		});
	});

	describe('views', () => {
		it('are seen by whom they are shared with (S42)', async () => {
			const [eve, bob] = [await hire('Eve'), await hire('Bob')];
			const team = valueOf(await desk.store.teams.create({ name: 'Sales' }, LEAD, at(8)));
			valueOf(await desk.store.teams.addMember(team.id, eve, LEAD, at(8)));
			const filter = { states: ['new' as const] };
			for (const view of [
				{ name: 'Everybody', sharing: 'all' as const },
				{ name: "Bob's", sharing: 'private' as const, ownerId: bob },
				{ name: 'Of the team', sharing: 'team' as const, teamId: team.id },
			]) {
				valueOf(await desk.store.views.save({ ...view, filter }));
			}
			const names = async (agentId?: string) => (await desk.store.views.find({ agentId })).map(({ name }) => name);
			expect(await names()).toEqual(["Bob's", 'Everybody', 'Of the team']);
			expect(await names(eve)).toEqual(['Everybody', 'Of the team']);
			expect(await names(bob)).toEqual(["Bob's", 'Everybody']);
		});

		it('can be changed and deleted', async () => {
			const view = valueOf(await desk.store.views.save({ name: 'New', sharing: 'all', filter: { states: ['new'], waitingMinutes: 10 } }));
			expect(valueOf(await desk.store.views.save({ ...view, name: 'Newest' }))).toEqual({ ...view, name: 'Newest' });
			valueOf(await desk.store.views.remove(view.id));
			expect(await desk.store.views.find({})).toEqual([]);
		});

		it.each([
			['without a name', { name: ' ', sharing: 'all' as const, filter: {} }, /needs a name/],
			['of no team', { name: 'x', sharing: 'team' as const, filter: {} }, /with which team/],
			['of nobody', { name: 'x', sharing: 'private' as const, filter: {} }, /needs an owner/],
		])('%s are refused', async (_, view, reason) => {
			expect(await desk.store.views.save(view)).toMatchObject(refusedBecause(reason));
		});
	});
}
