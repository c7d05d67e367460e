import nock from 'nock';

import { readInstant } from '../../../../nodes/shared/n8n/fields/readInstant';
import { acceptMessages, send, type Parameters } from './sending';

const text = (value: string, name?: string) => ({ type: 'text', ...(name ? { parameter_name: name } : {}), text: value });

describe('WhatsApp Cloud, Send Template', () => {
	beforeAll(() => nock.disableNetConnect());
	afterEach(() => nock.cleanAll());
	afterAll(() => nock.enableNetConnect());

	it.each<[what: string, parameters: Parameters, body: object]>([
		['a name and a language', {}, { template: { name: 'spring', language: { code: 'de' } } }],
		['one from the list, with its own language', { templateName: { __rl: true, mode: 'list', value: 'summer/en_US' }, templateLanguage: 'de' }, { template: { name: 'summer', language: { code: 'en_US' } } }],
		['one by name', { templateName: { __rl: true, mode: 'name', value: 'summer' } }, { template: { name: 'summer', language: { code: 'de' } } }],
		['a header with a named variable', { headerKind: 'text', headerText: 'Ada', headerVariableName: 'first' }, { template: { components: [{ type: 'header', parameters: [text('Ada', 'first')] }] } }],
		['a header with a place', { headerKind: 'location', headerLatitude: 52.5, headerLongitude: 13.4, headerPlaceName: 'Shop', headerPlaceAddress: 'Hauptstr. 1' }, { template: { components: [{ parameters: [{ type: 'location', location: { latitude: '52.5', name: 'Shop' } }] }] } }],
		['a header with a product', { headerKind: 'product', headerCatalogId: 'c1', headerProductId: 'sku1' }, { template: { components: [{ parameters: [{ type: 'product', product: { catalog_id: 'c1', product_retailer_id: 'sku1' } }] }] } }],
		['a header with a document', { headerKind: 'document', headerSource: 'link', headerLink: 'https://example.com/b.pdf', headerFileName: 'b.pdf' }, { template: { components: [{ parameters: [{ type: 'document', document: { link: 'https://example.com/b.pdf', filename: 'b.pdf' } }] }] } }],
		['variables with names', { bodyVariables: { variable: [{ text: 'Ada', name: 'first' }, { text: 4711, name: 'order' }] } }, { template: { components: [{ type: 'body', parameters: [text('Ada', 'first'), text('4711', 'order')] }] } }],
		[
			'each kind of button',
			{
				buttonVariables: {
					button: [
						{ index: 1, kind: 'quickReply', value: 'TRACK' },
						{ index: 2, kind: 'url', value: '4711' },
						{ index: 3, kind: 'copyCode', value: 'SAVE25' },
						{ index: 4, kind: 'flow', reference: 't1', data: '{"a":1}' },
						{ index: 5, kind: 'catalog', thumbnailProductId: 'sku1' },
						{ index: 6, kind: 'products', thumbnailProductId: 'sku1', products: { product: [{ productId: 'sku1', section: 'Bikes' }] } },
					],
				},
			},
			{
				template: {
					components: [
						{ sub_type: 'quick_reply', index: '0', parameters: [{ payload: 'TRACK' }] },
						{ sub_type: 'url', index: '1', parameters: [{ text: '4711' }] },
						{ sub_type: 'copy_code', index: '2', parameters: [{ coupon_code: 'SAVE25' }] },
						{ sub_type: 'flow', index: '3', parameters: [{ action: { flow_token: 't1', flow_action_data: { a: 1 } } }] },
						{ sub_type: 'catalog', index: '4', parameters: [{ action: { thumbnail_product_retailer_id: 'sku1' } }] },
						{ sub_type: 'mpm', index: '5', parameters: [{ action: { sections: [{ title: 'Bikes', product_items: [{ product_retailer_id: 'sku1' }] }] } }] },
					],
				},
			},
		],
		['a code that lives ten minutes', { templateExtras: { code: ' 123456 ', ttlSeconds: 600 } }, { message_send_ttl_seconds: 600, template: { components: [{ type: 'body', parameters: [text('123456')] }, { sub_type: 'url', index: '0', parameters: [text('123456')] }] } }],
		['an offer that ends', { templateExtras: { offerEndsAt: '2026-12-31T23:00:00.000Z' } }, { template: { components: [{ type: 'limited_time_offer', parameters: [{ limited_time_offer: { expiration_time_ms: 1_798_758_000_000 } }] }] } }],
		[
			'cards',
			{
				templateExtras: {
					cards: {
						card: [
							{ fileKind: 'image', fileSource: 'id', file: '12', bodyVariables: { variable: [{ text: 'Red', name: '' }] }, buttonVariables: { button: [{ index: 1, kind: 'url', value: 'red' }] } },
							{ fileKind: 'video', fileSource: 'link', file: 'https://example.com/b.mp4', bodyVariables: {}, buttonVariables: {} },
						],
					},
				},
			},
			{
				template: {
					components: [
						{
							type: 'carousel',
							cards: [
								{ card_index: 0, components: [{ type: 'header', parameters: [{ image: { id: '12' } }] }, { type: 'body', parameters: [text('Red')] }, { type: 'button', index: '0' }] },
								{ card_index: 1, components: [{ type: 'header', parameters: [{ video: { link: 'https://example.com/b.mp4' } }] }] },
							],
						},
					],
				},
			},
		],
	])('sends %s', async (_what, parameters, body) => {
		const bodies = acceptMessages();
		await send('sendTemplate', { templateName: 'spring', templateLanguage: 'de', ...parameters });
		expect(bodies[0]).toMatchObject(body);
	});

	it('says so where the end of an offer is no time', async () => {
		await expect(send('sendTemplate', { templateName: 'spring', templateLanguage: 'de', templateExtras: { offerEndsAt: 'soon' } })).rejects.toThrow('not a time');
	});
});

describe('A date and time of the editor', () => {
	it.each<[given: unknown, zone: string, iso: string | undefined]>([
		['2026-12-31T18:00:00', 'Europe/Berlin', '2026-12-31T17:00:00.000Z'],
		['2026-07-01T18:00:00', 'Europe/Berlin', '2026-07-01T16:00:00.000Z'],
		['2026-07-01 18:00', 'America/New_York', '2026-07-01T22:00:00.000Z'],
		['2026-07-01', 'Asia/Kolkata', '2026-06-30T18:30:00.000Z'],
		['2026-03-29T03:30:00', 'Europe/Berlin', '2026-03-29T01:30:00.000Z'],
		['2026-10-25T03:30:00', 'Europe/Berlin', '2026-10-25T02:30:00.000Z'],
		['2026-07-01T18:00:00.000Z', 'Europe/Berlin', '2026-07-01T18:00:00.000Z'],
		['2026-07-01T18:00:00+02:00', 'Asia/Tokyo', '2026-07-01T16:00:00.000Z'],
		[1_767_222_000_000, 'Europe/Berlin', '2025-12-31T23:00:00.000Z'],
		['1767222000000', 'Europe/Berlin', '2025-12-31T23:00:00.000Z'],
		[new Date(0), 'Europe/Berlin', '1970-01-01T00:00:00.000Z'],
		['tomorrow', 'Europe/Berlin', undefined],
		['', 'Europe/Berlin', undefined],
	])('%s in %s is %s', (given, zone, iso) => {
		const instant = readInstant(given, zone);
		expect(Number.isNaN(instant) ? undefined : new Date(instant).toISOString()).toBe(iso);
	});
});
