import type { CarouselCard, FlowMessage, Outbound, OutboundMessage } from '../../../../../nodes/shared/domain/message/outboundMessage';
import type { TemplateParameters } from '../../../../../nodes/shared/domain/message/templateParameters';
import { checkOutbound } from '../../../../../nodes/shared/providers/cloud/sending/checkOutbound';

const problemsOf = (message: OutboundMessage, rest: Partial<Outbound> = {}): string[] => checkOutbound({ to: { phone: '+4915112345678' }, message, ...rest });
const x = (length: number): string => 'x'.repeat(length);
const times = <T>(count: number, make: (index: number) => T): T[] => Array.from({ length: count }, (_, index) => make(index));

const contact = (rest: object = {}) => ({ name: { full: 'Ada' }, phones: [], emails: [], addresses: [], urls: [], ...rest });
const link = (title: string, url = 'https://example.org', rest: object = {}): OutboundMessage => ({ kind: 'linkButton', text: 'See', button: { title, url }, ...rest });
const flow = (rest: Partial<FlowMessage> = {}): OutboundMessage => ({
	kind: 'flow',
	text: 'Tell us',
	buttonText: 'Start',
	flow: { by: 'id', value: '1' },
	start: { by: 'screen' },
	...rest,
});
const products = (sections: Array<{ title?: string; productIds: string[] }>, rest: object = {}): OutboundMessage => ({
	kind: 'productList',
	text: 'Look',
	header: 'Picks',
	catalogId: 'c1',
	sections,
	...rest,
});
const card = (rest: Partial<CarouselCard> = {}): CarouselCard => ({
	header: { kind: 'image', media: { source: 'id', id: '1' } },
	action: { link: { title: 'Buy', url: 'https://example.org' } },
	...rest,
});
const replies = (...titles: string[]): Partial<CarouselCard> => ({ action: { replies: titles.map((title) => ({ id: title, title })) } });
const carousel = (cards: CarouselCard[], text = 'New'): OutboundMessage => ({ kind: 'carousel', text, cards });
const template = (parameters: Partial<TemplateParameters>, ttlSeconds?: number): OutboundMessage => ({
	kind: 'template',
	name: 'spring',
	language: 'de',
	parameters: { body: [], buttons: [], ...parameters },
	ttlSeconds,
});

describe('A message that WhatsApp takes', () => {
	it.each<[what: string, message: OutboundMessage]>([
		['the south pole', { kind: 'location', latitude: -90, longitude: 180 }],
		['257 contacts', { kind: 'contacts', contacts: times(257, () => contact({ birthday: '1990-12-31' })) }],
		['a link button at its limits', link(x(20), 'http://example.org', { text: x(1024), header: x(60), footer: x(60) })],
		['a form at its limits', flow({ text: x(1024), buttonText: x(20), start: { by: 'screen', screen: 'A', data: { a: 1 } } })],
		['thirty products in ten sections', products(times(10, (index) => ({ title: `S${index}`, productIds: ['a', 'b', 'c'] })))],
		['ten cards at their limits', carousel(times(10, () => card({ text: `${x(78)}\n${x(79)}\n${x(1)}` })), x(1024))],
		['cards with two buttons each', carousel([card(replies('A', 'B')), card(replies('A', 'B'))])],
		['the longest code', template({ code: x(15) })],
		['a template that waits 30 days', template({}, -1)],
	])('has no problem: %s', (_what, message) => {
		expect(problemsOf(message)).toEqual([]);
	});
});

describe('A message that WhatsApp would refuse', () => {
	it.each<[problem: string, message: OutboundMessage, rest?: Partial<Outbound>]>([
		['The latitude is 90.1; it must be a number from -90 to 90. Give it in degrees, e.g. 52.52.', { kind: 'location', latitude: 90.1, longitude: 0 }],
		['The longitude is NaN; it must be a number from -180 to 180. Give it in degrees, e.g. 52.52.', { kind: 'location', latitude: 0, longitude: NaN }],
		['The message has no contacts. Add at least one.', { kind: 'contacts', contacts: [] }],
		['The message has 258 contacts; WhatsApp allows 257. Remove 1.', { kind: 'contacts', contacts: times(258, () => contact()) }],
		['The name of contact 1 is empty. Fill it in.', { kind: 'contacts', contacts: [contact({ name: { full: ' ' } })] }],
		['The birthday of contact 1 is not a date. Write it as 1990-12-31.', { kind: 'contacts', contacts: [contact({ birthday: '31.12.1990' })] }],
		['The website of contact 1 is not a web address. It must begin with https:// or http://.', { kind: 'contacts', contacts: [contact({ urls: [{ url: 'example.org' }] })] }],
		['The text of the link button is empty. Fill it in.', link('')],
		['The text of the link button "xxxxxxxxxxxxxxxxxxxxx" has 21 characters; WhatsApp allows 20. Shorten it.', link(x(21))],
		['The link of the button is not a web address. It must begin with https:// or http://.', link('Open', 'tel:110')],
		['The link to the file is not a web address. It must begin with https:// or http://.', link('Open', 'https://example.org', { header: { kind: 'image', media: { source: 'link', link: 'a.jpg' } } })],
		['The file is image/gif; WhatsApp allows image/jpeg, image/png for image. Convert it, or send it as a document.', link('Open', 'https://example.org', { header: { kind: 'image', media: { source: 'bytes', bytes: Buffer.alloc(1), mimeType: 'image/gif' } } })],
		['The text has 1025 characters; WhatsApp allows 1024. Shorten it.', { kind: 'locationRequest', text: x(1025) }],
		['The text is empty. Fill it in.', { kind: 'contactRequest', text: '' }],
		['The id of the form is empty. Fill it in.', flow({ flow: { by: 'id', value: '' } })],
		['The text of the form button "xxxxxxxxxxxxxxxxxxxxx" has 21 characters; WhatsApp allows 20. Shorten it.', flow({ buttonText: x(21) })],
		['The text of the form button has an emoji; WhatsApp allows none there. Remove it.', flow({ buttonText: 'Go 🚀' })],
		['The data for the form is empty. Fill it in, or remove it.', flow({ start: { by: 'screen', screen: 'A', data: {} } })],
		['The form is given data, but no first screen to show it on. Name the screen.', flow({ start: { by: 'screen', data: { a: 1 } } })],
		['The product id is empty. Fill it in.', { kind: 'product', catalogId: 'c1', productId: '' }],
		['The catalog id is empty. Fill it in.', { kind: 'product', catalogId: '', productId: 'sku1' }],
		['The header is empty. Fill it in.', products([{ productIds: ['a'] }], { header: '' })],
		['The message has no sections. Add at least one.', products([])],
		['The message has 31 products; WhatsApp allows 30. Remove 1.', products([{ productIds: times(31, String) }])],
		['The message has 11 sections; WhatsApp allows 10. Remove 1.', products(times(11, (index) => ({ title: `S${index}`, productIds: ['a'] })))],
		['The title of section 2, needed because there is more than one, is empty. Fill it in.', products([{ title: 'A', productIds: ['a'] }, { productIds: ['b'] }])],
		['The section title "xxxxxxxxxxxxxxxxxxxxxxxxx" has 25 characters; WhatsApp allows 24. Shorten it.', products([{ title: x(25), productIds: ['a'] }])],
		['The text is empty. Fill it in.', { kind: 'catalog', text: '' }],
		['The carousel has 1 cards; WhatsApp allows 2 to 10. Add or remove some.', carousel([card()])],
		['The carousel has 11 cards; WhatsApp allows 2 to 10. Add or remove some.', carousel(times(11, () => card()))],
		['Card 2: The text has 161 characters; WhatsApp allows 160. Shorten it.', carousel([card(), card({ text: x(161) })])],
		['Card 1: The text has 3 line breaks; WhatsApp allows 2. Remove 1.', carousel([card({ text: 'a\nb\nc\nd' }), card()])],
		['Some cards show an image and some a video; WhatsApp wants the same on all. Use one of them.', carousel([card(), card({ header: { kind: 'video', media: { source: 'id', id: '1' } } })])],
		['Some cards have a link, some 1 reply buttons; WhatsApp wants the same number and kind on all. Make them alike.', carousel([card(), card(replies('A'))])],
		['Some cards have 1 reply buttons, some 2 reply buttons; WhatsApp wants the same number and kind on all. Make them alike.', carousel([card(replies('A')), card(replies('A', 'B'))])],
		['A card has no button. Give each card a link, or buttons to answer with.', carousel([card(replies()), card(replies())])],
		['The code has 16 characters; WhatsApp allows 15. Shorten it.', template({ code: x(16) })],
		['A template with a code takes no other values: the code fills its text and its button. Remove the other values.', template({ code: '1', body: [{ text: 'Ada' }] })],
		['A code can only be sent to a phone number, not to a user id. Ask the contact for the number first.', template({ code: '1' }), { to: { userId: 'DE.1' } }],
		['The time to live is 29 seconds; WhatsApp allows 30 to 2592000, or -1 for 30 days. Change it.', template({}, 29)],
		['The end of the offer is not a time. Choose a date and a time.', template({ offerEndsAt: NaN })],
		['The name of the place in the header is empty. Fill it in.', template({ header: { kind: 'location', latitude: 0, longitude: 0, name: '', address: 'A' } })],
		['Card 1: The value for variable 1 is empty. Fill it in.', template({ cards: [{ body: [{ text: '' }], buttons: [] }] })],
		['The product id of the picture is empty. Fill it in.', template({ buttons: [{ index: 0, kind: 'products', thumbnailProductId: '', sections: [{ productIds: ['a'] }] }] })],
	])('is found: %s', (problem, message, rest = {}) => {
		expect(problemsOf(message, rest)).toEqual([problem]);
	});
});
