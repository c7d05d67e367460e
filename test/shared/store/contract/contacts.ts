import type { OptOutEvent } from '../../../../nodes/shared/domain/message/inboundEvent';
import type { Actor } from '../../../../nodes/shared/domain/history/historyEvent';
import { ADA, GRACE, OFFICE, SHOP, at, echo, identityChange, message, receipt } from '../deskEvents';
import { present, storeOfEachTest, valueOf, type OpenStore } from '../storeUnderTest';

const EVE: Actor = { kind: 'agent', id: 'agent-eve' };

const optOut = (value: string, when: Date, contact = ADA): OptOutEvent => ({
	event: 'optOut',
	provider: 'cloud',
	channel: SHOP,
	contact,
	preference: { category: 'marketing_messages', value, at: when.toISOString() },
	raw: { value, at: when.toISOString() },
});

export function describeContacts(open: OpenStore): void {
	const desk = storeOfEachTest(open);
	const contacts = () => desk.store.contacts;
	const receive = async (id: string, from = ADA, to = SHOP, minutes = 0) =>
		await desk.store.receiveMessage(message(id, { from, to, sentAt: at(9, minutes).toISOString() }), at(9, minutes));
	const idOf = async (from = ADA) => (await receive(`hello from ${from.key}`, from)).contact.id;

	describe('details', () => {
		it('a contact who wrote has what the profile says and nothing else', async () => {
			const id = await idOf();
			expect(valueOf(await contacts().get(id))).toMatchObject({ name: 'Ada', phone: ADA.phone, userId: ADA.userId, nameEdited: false, attributes: {}, preferences: [] });
		});

		it('a name that a person has set is kept, whatever the profile says later', async () => {
			const id = await idOf();
			await contacts().update(id, { name: 'Ada (accounting)' }, EVE, at(10));
			expect((await receive('again', { ...ADA, name: 'Ada K.' }, SHOP, 5)).contact.name).toBe('Ada (accounting)');
			expect(valueOf(await contacts().get(id))).toMatchObject({ name: 'Ada (accounting)', nameEdited: true });
		});

		it('a name that is taken back follows the profile again', async () => {
			const id = await idOf();
			await contacts().update(id, { name: 'Somebody' }, EVE, at(10));
			await contacts().update(id, { name: '' }, EVE, at(10, 1));
			expect((await receive('again', { ...ADA, name: 'Ada K.' }, SHOP, 70)).contact.name).toBe('Ada K.');
		});

		it('attributes are added, changed and taken away one by one', async () => {
			const id = await idOf();
			await contacts().update(id, { attributes: { plan: 'gold', seats: 3 } }, EVE, at(10));
			await contacts().update(id, { attributes: { seats: null, city: 'Köln' } }, EVE, at(10));
			expect(valueOf(await contacts().get(id)).attributes).toEqual({ plan: 'gold', city: 'Köln' });
		});

		it('changes are in the history, without what was changed to', async () => {
			const id = await idOf();
			await contacts().update(id, { name: 'Countess' }, EVE, at(10));
			const history = await desk.store.history.find({ contactId: id, types: ['settingsChanged'] });
			expect(history).toMatchObject([{ actor: EVE, data: { what: 'contact', fields: ['name'] } }]);
			expect(JSON.stringify(history)).not.toContain('Countess');
		});

		it('who is unknown is said to be so', async () => {
			const unknown = { ok: false, failure: { kind: 'notFound', what: 'contact', id: 'nobody' } };
			expect(await contacts().get('nobody')).toEqual(unknown);
			expect(await contacts().update('nobody', { name: 'x' }, EVE, at(9))).toEqual(unknown);
			expect(await contacts().erase('nobody', EVE, at(9))).toEqual(unknown);
			expect(await contacts().merge('nobody', 'no one', EVE, at(9))).toEqual(unknown);
		});
	});

	describe('made by hand', () => {
		it('are recognised when they write', async () => {
			const made = valueOf(await contacts().create({ name: 'Ada Lovelace', phone: ADA.phone, attributes: { plan: 'gold' } }, EVE, at(8)));
			const { contact } = await receive('first');
			expect(contact).toMatchObject({ id: made.id, name: 'Ada Lovelace', userId: ADA.userId });
		});

		it.each([
			['number', { phone: ADA.phone }],
			['user id', { userId: ADA.userId }],
		])('are refused where somebody has the %s', async (_, details) => {
			await idOf();
			expect(await contacts().create(details, EVE, at(10))).toMatchObject({ ok: false, failure: { kind: 'refused' } });
			expect(await contacts().find({})).toHaveLength(1);
		});

		it('need a number or a user id', async () => {
			expect(await contacts().create({ name: 'Nobody' }, EVE, at(10))).toMatchObject({ ok: false, failure: { kind: 'refused' } });
		});

		it('once for one number, however many make them at the same time', async () => {
			const other = await desk.another();
			const stores = [desk.store, other];
			const made = await Promise.all(Array.from({ length: 10 }, async (_, n) => await present(stores[n % 2]).contacts.create({ phone: ADA.phone }, EVE, at(8))));
			expect(made.filter(({ ok }) => ok)).toHaveLength(1);
		});
	});

	describe('a second number', () => {
		it('is recognised when the contact writes from it (S61)', async () => {
			const id = await idOf();
			await contacts().update(id, { mobile: GRACE.phone }, EVE, at(10));
			expect((await receive('from mobile', { key: present(GRACE.phone), phone: GRACE.phone }, SHOP, 90)).contact.id).toBe(id);
		});

		it('decides nothing where several contacts have it', async () => {
			const ids = [await idOf(), await idOf({ key: 'US.9', userId: 'US.9' })];
			for (const id of ids) await contacts().update(id, { mobile: GRACE.phone }, EVE, at(10));
			const { contact, mayAlsoBe } = await receive('from mobile', { key: present(GRACE.phone), phone: GRACE.phone }, SHOP, 90);
			expect(ids).not.toContain(contact.id);
			expect([...(mayAlsoBe ?? [])].sort()).toEqual([...ids].sort());
		});

		it('yields to the contact who has it as the first', async () => {
			const grace = await idOf(GRACE);
			const ada = await idOf();
			await contacts().update(ada, { mobile: GRACE.phone }, EVE, at(10));
			expect((await receive('from Grace', GRACE, SHOP, 90)).contact.id).toBe(grace);
		});
	});

	describe('finding', () => {
		beforeEach(async () => {
			await receive('one');
			await receive('two', GRACE, OFFICE, 1);
		});

		it.each<[string, () => Parameters<ReturnType<typeof contacts>['find']>[0], string[]]>([
			['everybody, latest first', () => ({}), ['Grace', 'Ada']],
			['by a part of the name, in any case', () => ({ name: 'RAC' }), ['Grace']],
			['by two letters', () => ({ name: 'ac' }), ['Grace']],
			['by a part that a name begins with', () => ({ name: 'gra' }), ['Grace']],
			['by a part that nobody has', () => ({ name: 'race ' }), []],
			['by a part and a word', () => ({ name: 'rac', search: 'grace' }), ['Grace']],
			['by a part and a word of somebody else', () => ({ name: 'rac', search: 'ada' }), []],
			['not by the end of a word', () => ({ search: 'race' }), []],
			['by a sign that databases use themselves', () => ({ name: '%' }), []],
			['by phone', () => ({ phone: ADA.phone }), ['Ada']],
			['by channel', () => ({ channelId: OFFICE.id }), ['Grace']],
			['those who are not blocked', () => ({ blocked: false }), ['Grace', 'Ada']],
			['those who are blocked', () => ({ blocked: true }), []],
		])('%s', async (_, filter, names) => {
			expect((await contacts().find(filter())).map(({ name }) => name)).toEqual(names);
		});

		it('up to a limit', async () => {
			expect(await contacts().find({}, 1)).toHaveLength(1);
		});
	});

	describe('preferences', () => {
		it('the latest word counts, in whatever order they come', async () => {
			await desk.store.recordEvents([optOut('resume', at(11))], at(11));
			await desk.store.recordEvents([optOut('stop', at(10))], at(12));
			const [ada] = await contacts().find({});
			expect(ada?.preferences).toEqual([{ channelId: SHOP.id, category: 'marketing_messages', value: 'resume', at: at(11).toISOString() }]);
		});

		it('can be set by hand', async () => {
			const id = await idOf();
			const preference = { channelId: SHOP.id, category: 'marketing_messages', value: 'stop', at: at(12).toISOString() };
			expect(valueOf(await contacts().setPreference(id, preference)).preferences).toEqual([preference]);
			expect(await contacts().setPreference(id, { ...preference, channelId: 'nowhere' })).toMatchObject({ ok: false, failure: { what: 'channel' } });
		});
	});

	describe('merging by hand', () => {
		it('joins what was said and entered; the first one wins', async () => {
			const ada = await idOf();
			const other = await idOf({ key: 'US.9', userId: 'US.9', name: 'A. L.' });
			await contacts().update(ada, { attributes: { plan: 'gold' } }, EVE, at(10));
			await contacts().update(other, { name: 'Ada L.', mobile: GRACE.phone, attributes: { plan: 'silver', city: 'Köln' } }, EVE, at(10));
			const merged = valueOf(await contacts().merge(ada, other, EVE, at(11)));
			expect(merged).toMatchObject({ id: ada, name: 'Ada L.', mobile: GRACE.phone, attributes: { plan: 'gold', city: 'Köln' } });
			expect(valueOf(await contacts().get(other)).id).toBe(ada);
			expect(await desk.store.conversations.find({ contactId: ada })).toHaveLength(1);
			expect(await desk.store.history.find({ contactId: ada, types: ['contactsMerged'] })).toMatchObject([{ actor: EVE, data: { absorbed: other } }]);
		});

		it('of a contact with itself is refused', async () => {
			const id = await idOf();
			expect(await contacts().merge(id, id, EVE, at(11))).toMatchObject({ ok: false, failure: { kind: 'refused' } });
		});
	});

	describe("people's data", () => {
		const words = { question: 'my secret garden', answer: 'our secret answer', echoed: 'from the phone app' };

		async function liveADay(): Promise<string> {
			await desk.store.recordEvents([message('q', { text: words.question }), optOut('stop', at(9))], at(9));
			const { contact, conversation } = await desk.store.receiveMessage(message('q', { text: words.question }), at(9));
			await desk.store.recordReply({ conversationId: present(conversation).id, providerId: 'a', kind: 'text', text: words.answer, author: 'agent' }, at(9, 1));
			await desk.store.recordEvents([receipt('a', 'read'), echo('e', { text: words.echoed, sentAt: at(9, 2).toISOString() })], at(9, 2));
			await desk.store.recordEvents([identityChange(ADA, { change: 'phone', previous: { phone: ADA.phone }, current: { phone: '+4915199999999' } }, at(9, 3))], at(9, 3));
			await desk.store.receiveMessage(message('thumb', { kind: 'reaction', text: undefined, context: { messageId: 'a' } }), at(9, 4));
			await receive('other', GRACE, SHOP, 4);
			await contacts().update(contact.id, { attributes: { city: 'Köln' }, mobile: '+4915188888888' }, EVE, at(10));
			return contact.id;
		}

		it('can be exported whole', async () => {
			const id = await liveADay();
			const exported = valueOf(await contacts().export(id, at(11)));
			const text = JSON.stringify(exported);
			for (const word of [...Object.values(words), ADA.phone, ADA.userId, '+4915199999999', '+4915188888888', 'Köln', 'stop']) expect(text).toContain(word);
			expect(text).not.toContain(GRACE.userId);
			expect(exported.conversations).toHaveLength(1);
		});

		it('can be erased without a trace', async () => {
			const id = await liveADay();
			expect(valueOf(await contacts().erase(id, EVE, at(11)))).toMatchObject({ contactId: id, conversations: 1 });
			const left = JSON.stringify([
				await desk.store.conversations.find({}),
				await desk.store.history.find({}),
				await contacts().find({}),
				valueOf(await contacts().export(id, at(12))),
			]);
			for (const word of [...Object.values(words), ADA.phone, ADA.userId, '"Ada"', '+4915199999999', '+4915188888888', 'Köln']) expect(left).not.toContain(word);
			expect(left).toContain('Grace');
		});

		it('once erased, the person is a new contact', async () => {
			const id = await liveADay();
			await contacts().erase(id, EVE, at(11));
			const back = await receive('hello again', ADA, SHOP, 200);
			expect(back).toMatchObject({ outcome: 'new', repeated: false });
			expect(back.contact.id).not.toBe(id);
		});

		it('erasing says so in the history', async () => {
			const id = await liveADay();
			await contacts().erase(id, EVE, at(11));
			expect(await desk.store.history.find({ contactId: id, types: ['contactErased'] })).toMatchObject([{ actor: EVE }]);
		});
	});
}
