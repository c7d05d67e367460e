import type { Outbound, OutboundMessage } from '../../../../../nodes/shared/domain/message/outboundMessage';
import type { TemplateParameters } from '../../../../../nodes/shared/domain/message/templateParameters';

const to = { phone: '+4915112345678' };
const envelope = { messaging_product: 'whatsapp', recipient_type: 'individual', to: to.phone };
type Row = [what: string, outbound: Outbound, json: Record<string, unknown>];

const row = (what: string, message: OutboundMessage, json: object): Row => [what, { to, message }, { ...envelope, ...json }];

const template = (what: string, parameters: Partial<TemplateParameters>, components: object[]): Row =>
	row(
		what,
		{ kind: 'template', name: 'spring', language: 'de', parameters: { body: [], buttons: [], ...parameters } },
		{ type: 'template', template: { name: 'spring', language: { policy: 'deterministic', code: 'de' }, components } },
	);

/** Places, contact cards and the rarer parts of templates, and the very JSON that goes out to Meta. */
export const RENDERED_MORE: Row[] = [
	row(
		'a place',
		{ kind: 'location', latitude: 52.5163, longitude: 13.3777, name: 'Example Bikes', address: 'Hauptstr. 1' },
		{ type: 'location', location: { latitude: '52.5163', longitude: '13.3777', name: 'Example Bikes', address: 'Hauptstr. 1' } },
	),
	row('a place a stone\'s throw from the equator', { kind: 'location', latitude: -0.0000123, longitude: 10 }, { type: 'location', location: { latitude: '-0.0000123', longitude: '10' } }),
	row('a bare place on the equator', { kind: 'location', latitude: 0, longitude: 0 }, { type: 'location', location: { latitude: '0', longitude: '0' } }),
	row(
		'contact cards',
		{
			kind: 'contacts',
			contacts: [
				{
					name: { full: 'Ada Example', first: 'Ada', last: 'Example' },
					phones: [{ phone: '+4930123456', type: 'WORK', waId: '4930123456' }],
					emails: [{ email: 'ada@example.org' }],
					organisation: { company: 'Example Bikes', title: 'Lead' },
					addresses: [{ street: 'Hauptstr. 1', city: 'Berlin', countryCode: 'DE', type: 'WORK' }],
					urls: [{ url: 'https://example.org' }],
					birthday: '1990-12-10',
				},
				{ name: { full: 'Example Desk' }, phones: [{ phone: '+4930123457' }], emails: [], addresses: [], urls: [] },
			],
		},
		{
			type: 'contacts',
			contacts: [
				{
					name: { formatted_name: 'Ada Example', first_name: 'Ada', last_name: 'Example' },
					phones: [{ phone: '+4930123456', type: 'WORK', wa_id: '4930123456' }],
					emails: [{ email: 'ada@example.org' }],
					org: { company: 'Example Bikes', title: 'Lead' },
					addresses: [{ street: 'Hauptstr. 1', city: 'Berlin', type: 'WORK', country_code: 'DE' }],
					urls: [{ url: 'https://example.org' }],
					birthday: '1990-12-10',
				},
				{ name: { formatted_name: 'Example Desk', first_name: 'Example Desk' }, phones: [{ phone: '+4930123457' }] },
			],
		},
	),
	template('a template with a place', { header: { kind: 'location', latitude: 52.5, longitude: 13.4, name: 'Shop', address: 'Hauptstr. 1' } }, [
		{ type: 'header', parameters: [{ type: 'location', location: { latitude: '52.5', longitude: '13.4', name: 'Shop', address: 'Hauptstr. 1' } }] },
	]),
	template('a template about a product', { header: { kind: 'product', catalogId: 'c1', productId: 'sku1' } }, [
		{ type: 'header', parameters: [{ type: 'product', product: { product_retailer_id: 'sku1', catalog_id: 'c1' } }] },
	]),
	template('a template with a video', { header: { kind: 'video', media: { source: 'id', id: '12' } } }, [
		{ type: 'header', parameters: [{ type: 'video', video: { id: '12' } }] },
	]),
	template(
		'a template with every kind of button',
		{
			buttons: [
				{ index: 0, kind: 'flow', token: 't1', data: { a: 1 } },
				{ index: 1, kind: 'flow' },
				{ index: 2, kind: 'catalog', thumbnailProductId: 'sku1' },
				{ index: 3, kind: 'catalog' },
				{ index: 4, kind: 'products', thumbnailProductId: 'sku1', sections: [{ title: 'A', productIds: ['sku1', 'sku2'] }] },
			],
		},
		[
			{ type: 'button', sub_type: 'flow', index: '0', parameters: [{ type: 'action', action: { flow_token: 't1', flow_action_data: { a: 1 } } }] },
			{ type: 'button', sub_type: 'flow', index: '1', parameters: [{ type: 'action', action: {} }] },
			{ type: 'button', sub_type: 'catalog', index: '2', parameters: [{ type: 'action', action: { thumbnail_product_retailer_id: 'sku1' } }] },
			{ type: 'button', sub_type: 'catalog', index: '3', parameters: [{ type: 'action', action: {} }] },
			{
				type: 'button',
				sub_type: 'mpm',
				index: '4',
				parameters: [
					{
						type: 'action',
						action: {
							thumbnail_product_retailer_id: 'sku1',
							sections: [{ title: 'A', product_items: [{ product_retailer_id: 'sku1' }, { product_retailer_id: 'sku2' }] }],
						},
					},
				],
			},
		],
	),
	template('a code', { code: '123456' }, [
		{ type: 'body', parameters: [{ type: 'text', text: '123456' }] },
		{ type: 'button', sub_type: 'url', index: '0', parameters: [{ type: 'text', text: '123456' }] },
	]),
	template(
		'an offer with cards that ends',
		{
			body: [{ text: 'Ada' }],
			offerEndsAt: 1_767_222_000_000,
			cards: [
				{ header: { kind: 'image', media: { source: 'id', id: '12' } }, body: [{ text: 'Red' }], buttons: [{ index: 0, kind: 'url', value: 'red' }] },
				{ header: { kind: 'product', catalogId: 'c1', productId: 'sku1' }, body: [], buttons: [] },
			],
		},
		[
			{ type: 'body', parameters: [{ type: 'text', text: 'Ada' }] },
			{ type: 'limited_time_offer', parameters: [{ type: 'limited_time_offer', limited_time_offer: { expiration_time_ms: 1_767_222_000_000 } }] },
			{
				type: 'carousel',
				cards: [
					{
						card_index: 0,
						components: [
							{ type: 'header', parameters: [{ type: 'image', image: { id: '12' } }] },
							{ type: 'body', parameters: [{ type: 'text', text: 'Red' }] },
							{ type: 'button', sub_type: 'url', index: '0', parameters: [{ type: 'text', text: 'red' }] },
						],
					},
					{ card_index: 1, components: [{ type: 'header', parameters: [{ type: 'product', product: { product_retailer_id: 'sku1', catalog_id: 'c1' } }] }] },
				],
			},
		],
	),
	row(
		'a template that is not worth delivering late',
		{ kind: 'template', name: 'hello', language: 'en_US', parameters: { body: [], buttons: [] }, ttlSeconds: 600 },
		{ message_send_ttl_seconds: 600, type: 'template', template: { name: 'hello', language: { policy: 'deterministic', code: 'en_US' } } },
	),
];
