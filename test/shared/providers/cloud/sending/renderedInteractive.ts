import type { Outbound, OutboundMessage } from '../../../../../nodes/shared/domain/message/outboundMessage';

const to = { phone: '+4915112345678' };
const picture = { source: 'link', link: 'https://example.org/a.jpg' } as const;

const interactive = (what: string, message: OutboundMessage, json: object): [string, Outbound, Record<string, unknown>] => [
	what,
	{ to, message },
	{ messaging_product: 'whatsapp', recipient_type: 'individual', to: to.phone, type: 'interactive', interactive: json },
];

/** Messages that the contact answers or follows with a tap, and the very JSON that goes out to Meta. */
export const RENDERED_INTERACTIVE = [
	interactive(
		'buttons below a picture',
		{ kind: 'buttons', text: 'This one?', header: { kind: 'image', media: picture }, buttons: [{ id: 'y', title: 'Yes' }] },
		{
			type: 'button',
			header: { type: 'image', image: { link: 'https://example.org/a.jpg' } },
			body: { text: 'This one?' },
			action: { buttons: [{ type: 'reply', reply: { id: 'y', title: 'Yes' } }] },
		},
	),
	interactive(
		'a link button below a document',
		{
			kind: 'linkButton',
			text: 'Your invoice',
			header: { kind: 'document', media: { source: 'id', id: '12' }, fileName: 'invoice.pdf' },
			footer: 'Thank you',
			button: { title: 'Pay', url: 'https://example.org/pay' },
		},
		{
			type: 'cta_url',
			header: { type: 'document', document: { id: '12', filename: 'invoice.pdf' } },
			body: { text: 'Your invoice' },
			footer: { text: 'Thank you' },
			action: { name: 'cta_url', parameters: { display_text: 'Pay', url: 'https://example.org/pay' } },
		},
	),
	interactive(
		'a request for the location',
		{ kind: 'locationRequest', text: 'Where are you?' },
		{ type: 'location_request_message', body: { text: 'Where are you?' }, action: { name: 'send_location' } },
	),
	interactive(
		'a request for the number',
		{ kind: 'contactRequest', text: 'Your number?' },
		{ type: 'request_contact_info', body: { text: 'Your number?' }, action: { name: 'request_contact_info' } },
	),
	interactive(
		'a form that opens with a screen',
		{
			kind: 'flow',
			text: 'Tell us more',
			buttonText: 'Start',
			flow: { by: 'id', value: '123' },
			token: 't4711',
			start: { by: 'screen', screen: 'FIRST', data: { order: '4711' } },
		},
		{
			type: 'flow',
			body: { text: 'Tell us more' },
			action: {
				name: 'flow',
				parameters: {
					flow_message_version: '3',
					flow_id: '123',
					flow_token: 't4711',
					flow_cta: 'Start',
					flow_action: 'navigate',
					flow_action_payload: { screen: 'FIRST', data: { order: '4711' } },
				},
			},
		},
	),
	interactive(
		'the draft of a form that asks its server',
		{ kind: 'flow', text: 'Hi', header: 'Form', footer: 'Short', buttonText: 'Go', flow: { by: 'name', value: 'booking' }, start: { by: 'server' }, draft: true },
		{
			type: 'flow',
			header: { type: 'text', text: 'Form' },
			body: { text: 'Hi' },
			footer: { text: 'Short' },
			action: { name: 'flow', parameters: { flow_message_version: '3', flow_name: 'booking', flow_cta: 'Go', mode: 'draft', flow_action: 'data_exchange' } },
		},
	),
	interactive(
		'one product without a word',
		{ kind: 'product', catalogId: 'c1', productId: 'sku1' },
		{ type: 'product', action: { catalog_id: 'c1', product_retailer_id: 'sku1' } },
	),
	interactive(
		'several products',
		{ kind: 'productList', text: 'Have a look', header: 'Our picks', catalogId: 'c1', sections: [{ title: 'Bikes', productIds: ['sku1', 'sku2'] }, { title: 'Bells', productIds: ['sku3'] }] },
		{
			type: 'product_list',
			header: { type: 'text', text: 'Our picks' },
			body: { text: 'Have a look' },
			action: {
				catalog_id: 'c1',
				sections: [
					{ title: 'Bikes', product_items: [{ product_retailer_id: 'sku1' }, { product_retailer_id: 'sku2' }] },
					{ title: 'Bells', product_items: [{ product_retailer_id: 'sku3' }] },
				],
			},
		},
	),
	interactive(
		'the catalog',
		{ kind: 'catalog', text: 'All we have', thumbnailProductId: 'sku1' },
		{ type: 'catalog_message', body: { text: 'All we have' }, action: { name: 'catalog_message', parameters: { thumbnail_product_retailer_id: 'sku1' } } },
	),
	interactive(
		'the catalog with any picture',
		{ kind: 'catalog', text: 'All we have' },
		{ type: 'catalog_message', body: { text: 'All we have' }, action: { name: 'catalog_message' } },
	),
	interactive(
		'cards with links',
		{
			kind: 'carousel',
			text: 'New in',
			cards: [
				{ header: { kind: 'image', media: picture }, text: 'One', action: { link: { title: 'Buy', url: 'https://example.org/1' } } },
				{ header: { kind: 'image', media: { source: 'id', id: '12' } }, action: { link: { title: 'Buy', url: 'https://example.org/2' } } },
			],
		},
		{
			type: 'carousel',
			body: { text: 'New in' },
			action: {
				cards: [
					{
						card_index: 0,
						type: 'cta_url',
						header: { type: 'image', image: { link: 'https://example.org/a.jpg' } },
						body: { text: 'One' },
						action: { name: 'cta_url', parameters: { display_text: 'Buy', url: 'https://example.org/1' } },
					},
					{
						card_index: 1,
						type: 'cta_url',
						header: { type: 'image', image: { id: '12' } },
						action: { name: 'cta_url', parameters: { display_text: 'Buy', url: 'https://example.org/2' } },
					},
				],
			},
		},
	),
	interactive(
		'cards with buttons to answer',
		{
			kind: 'carousel',
			text: 'Which?',
			cards: ['1', '2'].map((id) => ({ header: { kind: 'video', media: { source: 'id', id } }, action: { replies: [{ id, title: `Number ${id}` }] } })),
		},
		{
			type: 'carousel',
			body: { text: 'Which?' },
			action: {
				cards: ['1', '2'].map((id, index) => ({
					card_index: index,
					type: 'cta_url',
					header: { type: 'video', video: { id } },
					action: { buttons: [{ type: 'quick_reply', quick_reply: { id, title: `Number ${id}` } }] },
				})),
			},
		},
	),
];
