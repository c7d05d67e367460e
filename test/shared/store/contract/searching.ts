import { ADA, AGENT, GRACE, OFFICE, SHOP, at, echo, identityChange, message } from '../deskEvents';
import { present, storeOfEachTest, valueOf, type OpenStore } from '../storeUnderTest';

export function describeSearching(open: OpenStore): void {
	const desk = storeOfEachTest(open);
	const receive = async (id: string, text: string, options: Parameters<typeof message>[1] = {}) => present((await desk.store.receiveMessage(message(id, { ...options, text }), at(9))).conversation).id;
	const said = async (search: string, more: Partial<Parameters<typeof desk.store.messages.search>[0]> = {}) =>
		(await desk.store.messages.search({ search, ...more })).map(({ providerId }) => providerId);
	const conversations = async (search: string) => (await desk.store.conversations.find({ search })).map(({ id }) => id);
	const contacts = async (search: string) => (await desk.store.contacts.find({ search })).map(({ name }) => name);

	it.each<[string, string, string]>([
		['a whole word', 'parcel', 'Where is my parcel?'],
		['the beginning of a word', 'par', 'Where is my parcel?'],
		['several words in any order', 'parcel whe', 'Where is my parcel?'],
		['another case', 'PARCEL', 'Where is my parcel?'],
		['accents that the search leaves out', 'munchen cafe', 'Im Café in München'],
		['accents that the text leaves out', 'Café', 'im cafe'],
		['the sharp s', 'STRASSE', 'Meine Straße'],
		['the final sigma', 'ΟΔΟΣ', 'η οδος'],
		['a number within punctuation', '4711', 'Order #4711-B'],
		['letters of a script without spaces', '包裹', '我的包裹在哪里'],
		['Arabic with vowel signs', 'مرحبا', 'مَرْحَبًا'],
		['an emoji beside the word', 'thanks', '🙏thanks🙏'],
		['operators of a search engine as words', 'not or and', 'And or not'],
		['quotes and stars as punctuation', `"par* & 'cel`, `par cel`],
	])('finds %s', async (_, search, text) => {
		const id = await receive('one', text);
		await receive('two', 'Something else', { from: GRACE });
		expect(await said(search)).toEqual(['one']);
		expect(await conversations(search)).toEqual([id]);
	});

	it.each(['cel', 'parcels', 'parcel invoice', '', '?!', '🙏'])('finds nothing for "%s"', async (search) => {
		await receive('one', 'Where is my parcel?');
		await receive('two', 'Where is my invoice?', { from: GRACE });
		expect([await said(search), await conversations(search), await contacts(search)]).toEqual([[], [], []]);
	});

	it('finds what the desk and the phone app wrote, captions and names of files', async () => {
		const id = await receive('one', 'Hello');
		valueOf(await desk.store.recordReply({ conversationId: id, providerId: 'ours', kind: 'text', text: 'A parcel', author: 'agent' }, at(9)));
		await desk.store.recordEvents([echo('app', { text: 'The parcel' })], at(10));
		await receive('picture', '', { kind: 'image', media: { id: 'media 1', caption: 'my parcel' } });
		await receive('file', '', { kind: 'document', media: { id: 'media 2', fileName: 'parcel.pdf' } });
		expect(await said('parcel')).toEqual(['file', 'picture', 'app', 'ours']);
		expect(await said('parcel', { direction: 'out' })).toEqual(['app', 'ours']);
	});

	it('never finds what is quarantined', async () => {
		await receive('one', 'Win a parcel', { quarantined: true, media: { caption: 'parcel' } });
		expect([await said('parcel'), await conversations('parcel')]).toEqual([[], []]);
	});

	it.each([
		['nearly every message has', 'parcel'],
		['many have', 'parcel invoice'],
		['few have', 'lost'],
		['nearly every message has, beside one that hardly any has,', 'parcel urgent'],
	])('gives words that %s in the same order, whole or a page at a time', async (_, search) => {
		for (let index = 0; index < 300; index++) {
			const words = ['Your', index % 25 === 0 ? 'order' : 'parcels', index % 3 === 0 ? 'and invoice' : '', index % 60 === 1 ? 'are lost' : '', [1, 11, 21, 25, 30, 291].includes(index) ? 'urgent' : ''];
			await receive(`m${index}`, words.join(' '), { to: index % 2 === 0 ? SHOP : OFFICE, quarantined: index % 50 === 3 });
		}
		for (const channelIds of [[], [OFFICE.id]]) {
			const all = (await desk.store.messages.search({ search, channelIds })).map(({ id }) => id);
			const pages: string[] = [];
			while (pages.length < Math.min(8, all.length)) {
				const page = await desk.store.messages.search({ search, channelIds }, { limit: 1, after: pages.at(-1) });
				expect(page).toHaveLength(1);
				pages.push(...page.map(({ id }) => id));
			}
			expect(pages).toEqual(all.slice(0, 8));
		}
	}, 120_000);

	it('gives messages those stored last first, a page at a time, of a conversation or of channels', async () => {
		const shop = await receive('a', 'parcel 1');
		for (const id of ['b', 'c']) await receive(id, `parcel ${id}`);
		await receive('d', 'parcel 4', { to: OFFICE });
		const [, last] = await desk.store.messages.search({ search: 'parcel' }, { limit: 2 });
		expect(last?.providerId).toBe('c');
		expect((await desk.store.messages.search({ search: 'parcel' }, { limit: 2, after: last?.id })).map(({ providerId }) => providerId)).toEqual(['b', 'a']);
		expect(await said('parcel', { conversationId: shop })).toEqual(['c', 'b', 'a']);
		expect(await said('parcel', { channelIds: [OFFICE.id] })).toEqual(['d']);
		expect(await said('parcel', { conversationId: 'nowhere' })).toEqual([]);
	});

	it('finds a message under what a reply that was recorded twice says in the end', async () => {
		const id = await receive('one', 'Hello');
		for (const text of ['parcel', 'invoice']) valueOf(await desk.store.recordReply({ conversationId: id, providerId: 'ours', kind: 'text', text, author: 'agent' }, at(9)));
		expect([await said('parcel'), await said('invoice')]).toEqual([[], ['ours']]);
	});

	it.each(['grace', 'hopp', '+1202555', 'hopper grace'])('finds a contact and the conversation by "%s"', async (search) => {
		await receive('one', 'Hello');
		const id = await receive('two', 'Hello', { from: { ...GRACE, name: 'Grace Hopper' } });
		expect([await contacts(search), await conversations(search)]).toEqual([['Grace Hopper'], [id]]);
	});

	it('finds contacts by the name that they have now, and by a second number', async () => {
		await receive('one', 'Hello');
		await receive('two', 'Hello', { from: { ...ADA, name: 'Countess' }, sentAt: at(10).toISOString() });
		expect([await contacts('ada'), await contacts('countess')]).toEqual([[], ['Countess']]);
		const [ada] = await desk.store.contacts.find({ search: 'countess' });
		valueOf(await desk.store.contacts.update(present(ada).id, { name: 'Lovelace', mobile: '+4917099887766' }, AGENT, at(11)));
		expect([await contacts('countess'), await contacts('lovelace'), await contacts('4917099')]).toEqual([[], ['Lovelace'], ['Lovelace']]);
		const named = async (name: string) => (await desk.store.contacts.find({ name })).length;
		expect([await named('ountes'), await named('VELAC')]).toEqual([0, 1]);
	});

	it('finds a contact by the number to which it changed', async () => {
		await receive('one', 'Hello');
		const change = { change: 'phone', previous: { phone: ADA.phone, userId: ADA.userId }, current: { phone: '+49301234567' } } as const;
		await desk.store.recordEvents([identityChange(ADA, change, at(10))], at(10));
		expect([await contacts('49301234'), await contacts('491511')]).toEqual([['Ada'], []]);
	});

	it('finds one contact after two were merged', async () => {
		await receive('one', 'Hello');
		await receive('two', 'Hello', { from: GRACE });
		const ids = await Promise.all(['ada', 'grace'].map(async (search) => present((await desk.store.contacts.find({ search }))[0]).id));
		valueOf(await desk.store.contacts.merge(ids[0] ?? '', ids[1] ?? '', AGENT, at(10)));
		expect([await contacts('ada'), await contacts('grace')]).toEqual([['Ada'], []]);
	});

	it('finds nothing of a contact who was erased, nor what has reached its age', async () => {
		const id = await receive('one', 'parcel');
		await receive('two', 'parcel', { from: GRACE });
		const { contactId } = valueOf(await desk.store.conversations.get(id, at(10)));
		valueOf(await desk.store.contacts.erase(contactId, AGENT, at(10)));
		expect([await said('parcel'), await contacts('ada'), await contacts('4915112')]).toEqual([['two'], [], []]);
		const [left] = await desk.store.conversations.find({ search: 'parcel' });
		valueOf(await desk.store.conversations.resolve(present(left).id, AGENT, at(11)));
		await desk.store.retention.deleteOld({ limit: 10, defaultAgeMs: 1 }, AGENT, at(12));
		expect(await said('parcel')).toEqual([]);
	});

	it('finds nothing of a message that was not kept', async () => {
		await receive('one', 'parcel');
		await receive('one', 'parcel');
		await desk.store.recordEvents([message('two', { text: 'parcel', to: SHOP })], at(9));
		expect(await said('parcel')).toEqual(['one']);
	});
}
