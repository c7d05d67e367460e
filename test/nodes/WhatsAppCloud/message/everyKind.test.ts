import nock from 'nock';

import { acceptMessages, GRAPH, incoming, send, type Parameters } from './sending';
import { NUMBER_ID } from '../../../kit/cloudWebhook';

const picture = 'https://example.com/a.jpg';
const cards = (buttons: object) => ({ card: [1, 2].map((n) => ({ file: picture, cardText: `Bike ${n}`, ...buttons })) });

describe('WhatsApp Cloud, each kind of message', () => {
	beforeAll(() => nock.disableNetConnect());
	afterEach(() => nock.cleanAll());
	afterAll(() => nock.enableNetConnect());

	it.each<[what: string, operation: string, parameters: Parameters, kind: string, body: object]>([
		['a location', 'sendLocation', { latitude: 52.5, longitude: 13.4, placeName: 'Shop', placeAddress: 'Hauptstr. 1' }, 'location', { location: { latitude: '52.5', longitude: '13.4', name: 'Shop', address: 'Hauptstr. 1' } }],
		[
			'a contact card',
			'sendContacts',
			{ contacts: { contact: [{ fullName: 'Ada Example', phone: '0049 30 123456', email: 'ada@example.org', company: 'Example Bikes', more: { jobTitle: 'Lead', city: 'Berlin', birthday: '1990-12-31T00:00:00' } }] } },
			'contacts',
			{
				contacts: [
					{
						name: { formatted_name: 'Ada Example', first_name: 'Ada Example' },
						phones: [{ phone: '+4930123456', wa_id: '4930123456' }],
						emails: [{ email: 'ada@example.org' }],
						org: { company: 'Example Bikes', title: 'Lead' },
						addresses: [{ city: 'Berlin' }],
						birthday: '1990-12-31',
					},
				],
			},
		],
		['a contact card to invite', 'sendContacts', { contacts: { contact: [{ fullName: 'Bo', phone: '+4930123457', onWhatsApp: false }] } }, 'contacts', { contacts: [{ name: { formatted_name: 'Bo', first_name: 'Bo' }, phones: [{ phone: '+4930123457' }] }] }],
		['a link button', 'sendLinkButton', { text: 'Bill', buttonText: 'Open', buttonUrl: ' https://example.com/1 ', header: 'May', footer: 'Thanks' }, 'linkButton', { interactive: { type: 'cta_url', header: { type: 'text', text: 'May' }, footer: { text: 'Thanks' }, action: { parameters: { display_text: 'Open', url: 'https://example.com/1' } } } }],
		['a link button below a document', 'sendLinkButton', { text: 'Bill', buttonText: 'Open', buttonUrl: 'https://example.com', headerKind: 'document', headerSource: 'link', headerLink: 'https://example.com/b.pdf', headerFileName: 'bill.pdf' }, 'linkButton', { interactive: { header: { type: 'document', document: { link: 'https://example.com/b.pdf', filename: 'bill.pdf' } } } }],
		['buttons below a video', 'sendButtons', { text: 'Right?', buttons: { button: [{ title: 'Yes', id: '' }] }, headerKind: 'video', headerSource: 'id', headerMediaId: '12' }, 'buttons', { interactive: { type: 'button', header: { type: 'video', video: { id: '12' } } } }],
		['a request for the location', 'requestLocation', { text: 'Where?' }, 'locationRequest', { interactive: { type: 'location_request_message', body: { text: 'Where?' } } }],
		['a request for the number', 'requestContactInfo', { text: 'Number?' }, 'contactRequest', { interactive: { type: 'request_contact_info', body: { text: 'Number?' } } }],
		['a flow', 'sendFlow', { text: 'Book', flowBy: 'name', flow: 'booking', buttonText: 'Go', flowOptions: { screen: 'DAY', data: '{"day":"Mon"}', reference: 't1', draft: true } }, 'flow', { interactive: { action: { parameters: { flow_name: 'booking', flow_cta: 'Go', flow_token: 't1', mode: 'draft', flow_action: 'navigate', flow_action_payload: { screen: 'DAY', data: { day: 'Mon' } } } } } }],
		['a flow that asks its server', 'sendFlow', { text: 'Book', flow: '12', buttonText: 'Go', flowOptions: { start: 'server' } }, 'flow', { interactive: { action: { parameters: { flow_id: '12', flow_action: 'data_exchange' } } } }],
		['one product', 'sendProducts', { productsShown: 'one', text: '', catalogId: 'c1', productId: 'sku1' }, 'product', { interactive: { type: 'product', action: { catalog_id: 'c1', product_retailer_id: 'sku1' } } }],
		['several products', 'sendProducts', { productsShown: 'several', text: 'Look', header: 'Picks', catalogId: 'c1', products: { product: [{ productId: 'a', section: 'Bikes' }, { productId: 'b', section: '' }, { productId: 'c', section: 'Bells' }] } }, 'productList', { interactive: { type: 'product_list', header: { type: 'text', text: 'Picks' }, action: { sections: [{ title: 'Bikes', product_items: [{ product_retailer_id: 'a' }, { product_retailer_id: 'b' }] }, { title: 'Bells', product_items: [{ product_retailer_id: 'c' }] }] } } }],
		['the catalog', 'sendProducts', { productsShown: 'catalog', text: 'All', thumbnailProductId: 'sku1' }, 'catalog', { interactive: { type: 'catalog_message', action: { parameters: { thumbnail_product_retailer_id: 'sku1' } } } }],
		['a carousel with links', 'sendCarousel', { text: 'New', cardKind: 'image', cardSource: 'link', cardButtons: 'link', cards: cards({ buttonText: 'Buy', buttonUrl: 'https://example.com' }) }, 'carousel', { interactive: { type: 'carousel', action: { cards: [{ card_index: 0, header: { type: 'image', image: { link: picture } }, body: { text: 'Bike 1' }, action: { name: 'cta_url', parameters: { display_text: 'Buy' } } }, { card_index: 1 }] } } }],
		['a carousel with replies', 'sendCarousel', { text: 'New', cardKind: 'video', cardSource: 'id', cardButtons: 'reply', cards: cards({ file: '12', replies: { button: [{ title: 'This', id: 'this' }] } }) }, 'carousel', { interactive: { action: { cards: [{ header: { type: 'video', video: { id: '12' } }, action: { buttons: [{ type: 'quick_reply', quick_reply: { id: 'this', title: 'This' } }] } }, { card_index: 1 }] } } }],
		['a voice note', 'sendMedia', { mediaKind: 'audio', mediaSource: 'id', mediaId: '12', voice: true }, 'audio', { audio: { id: '12', voice: true } }],
		['a sticker', 'sendMedia', { mediaKind: 'sticker', mediaSource: 'link', mediaLink: 'https://example.com/a.webp' }, 'sticker', { sticker: { link: 'https://example.com/a.webp' } }],
	])('sends %s as it was filled in', async (_what, operation, parameters, kind, body) => {
		const bodies = acceptMessages();
		const [[result] = []] = await send(operation, parameters);
		expect(bodies).toEqual([expect.objectContaining({ to: '+4915112345678' })]);
		expect(bodies[0]).toMatchObject(body);
		expect(result?.json).toMatchObject({ ...incoming, sent: { id: 'wamid.1', kind } });
	});

	it('uploads the files of the cards from their binary fields', async () => {
		const uploads: string[] = [];
		nock(GRAPH)
			.post(`/v25.0/${NUMBER_ID}/media`)
			.twice()
			.reply(200, (_uri, body) => ({ id: `media-${uploads.push(body as string)}` }));
		const bodies = acceptMessages();
		const file = (words: string) => ({ data: Buffer.from(words).toString('base64'), mimeType: 'image/png', fileName: `${words}.png` });
		const link = { cardText: '', buttonText: 'Buy', buttonUrl: 'https://example.com' };
		await send(
			'sendCarousel',
			{ text: 'New', cardKind: 'image', cardSource: 'binary', cardButtons: 'link', cards: { card: [{ file: 'front', ...link }, { file: 'back', ...link }] } },
			[{ json: incoming, binary: { front: file('front'), back: file('back') } }],
		);
		expect(uploads[0]).toContain('front.png');
		expect(bodies[0]).toMatchObject({ interactive: { action: { cards: [{ header: { image: { id: 'media-1' } } }, { header: { image: { id: 'media-2' } } }] } } });
	});

	it.each<[what: string, operation: string, parameters: Parameters, message: RegExp]>([
		['data that is no JSON', 'sendFlow', { text: 'Book', flow: '12', buttonText: 'Go', flowOptions: { screen: 'A', data: '{oops' } }, /'Data for the First Screen' is not a JSON object/],
		['a carousel of one', 'sendCarousel', { text: 'New', cardKind: 'image', cardSource: 'link', cardButtons: 'link', cards: { card: [{ file: picture, buttonText: 'Buy', buttonUrl: 'https://example.com' }] } }, /WhatsApp allows 2 to 10/],
		['a place off the map', 'sendLocation', { latitude: 91, longitude: 0 }, /from -90 to 90/],
		['a list of products without its header', 'sendProducts', { productsShown: 'several', text: 'Look', header: '', catalogId: 'c1', products: { product: [{ productId: 'a', section: '' }] } }, /The header is empty/],
	])('says what is wrong before it calls WhatsApp: %s', async (_what, operation, parameters, message) => {
		await expect(send(operation, parameters)).rejects.toThrow(message);
	});
});
