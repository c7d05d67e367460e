import type { Outbound, OutboundMessage } from '../../../../../nodes/shared/domain/message/outboundMessage';

export const TO = { phone: '+4915112345678' };

const to = (message: OutboundMessage, more: Partial<Outbound> = {}): Outbound => ({ to: TO, message, ...more });
const link = { source: 'link' as const, link: 'https://files.example/a' };

type Parameter = [name: string, value: string];

/** What is sent without a content, and the parameters that say it. */
export const PLAIN: Array<[what: string, outbound: Outbound, parameters: Parameter[]]> = [
	['a text', to({ kind: 'text', text: 'Grüße & mehr = 📦', previewUrl: true }), [['Body', 'Grüße & mehr = 📦']]],
	['a picture with a caption', to({ kind: 'image', media: link, caption: 'Look' }), [['Body', 'Look'], ['MediaUrl', link.link]]],
	['a film', to({ kind: 'video', media: link }), [['MediaUrl', link.link]]],
	['a sound', to({ kind: 'audio', media: link, voice: true }), [['MediaUrl', link.link]]],
	['a file', to({ kind: 'document', media: link, fileName: 'a.pdf' }), [['MediaUrl', link.link]]],
	['a sticker', to({ kind: 'sticker', media: link }), [['MediaUrl', link.link]]],
	['a point on the map', to({ kind: 'location', latitude: -33.8, longitude: 151.2 }), [['Body', '-33.8,151.2'], ['PersistentAction', 'geo:-33.8,151.2']]],
	[
		'a place',
		to({ kind: 'location', latitude: 52.52, longitude: 13.405, name: 'Shop | Mitte', address: 'Hof 1' }),
		[['Body', 'Shop | Mitte'], ['PersistentAction', 'geo:52.52,13.405|Shop   Mitte, Hof 1']],
	],
	['a validity', to({ kind: 'text', text: 'Hi' }, { delivery: { validitySeconds: 600 } }), [['Body', 'Hi'], ['ValidityPeriod', '600']]],
];

/** What Twilio has to keep before it can be sent, and the content that it keeps. */
export const RICH: Array<[what: string, message: OutboundMessage, types: object]> = [
	[
		'buttons',
		{ kind: 'buttons', text: 'Solved?', buttons: [{ id: 'y', title: 'Yes' }, { id: 'n', title: 'No' }] },
		{
			'twilio/quick-reply': {
				body: 'Solved?',
				actions: [
					{ type: 'QUICK_REPLY', title: 'Yes', id: 'y' },
					{ type: 'QUICK_REPLY', title: 'No', id: 'n' },
				],
			},
		},
	],
	[
		'buttons with a header and a footer',
		{ kind: 'buttons', header: 'Ticket 42', text: 'Solved?', footer: 'Your shop', buttons: [{ id: 'y', title: 'Yes' }] },
		{ 'twilio/quick-reply': { body: '*Ticket 42*\n\nSolved?\n\n_Your shop_', actions: [{ type: 'QUICK_REPLY', title: 'Yes', id: 'y' }] } },
	],
	[
		'a list',
		{ kind: 'list', text: 'Choose', buttonText: 'Topics', sections: [{ rows: [{ id: 'a', title: 'Orders' }, { id: 'b', title: 'Bills', description: 'Paid and open' }] }] },
		{
			'twilio/list-picker': {
				body: 'Choose',
				button: 'Topics',
				items: [
					{ id: 'a', item: 'Orders' },
					{ id: 'b', item: 'Bills', description: 'Paid and open' },
				],
			},
		},
	],
	[
		'a list with sections',
		{
			kind: 'list',
			text: 'Choose',
			buttonText: 'Topics',
			sections: [
				{ title: 'Shop', rows: [{ id: 'a', title: 'Orders' }] },
				{ title: 'Money', rows: [{ id: 'b', title: 'Bills', description: 'Paid and open' }, { id: 'c', title: 'Other', description: 'x'.repeat(70) }] },
			],
		},
		{
			'twilio/list-picker': {
				body: 'Choose',
				button: 'Topics',
				items: [
					{ id: 'a', item: 'Orders', description: 'Shop' },
					{ id: 'b', item: 'Bills', description: 'Money · Paid and open' },
					{ id: 'c', item: 'Other', description: 'x'.repeat(70) },
				],
			},
		},
	],
	[
		'a link button',
		{ kind: 'linkButton', text: 'Track it', button: { title: 'Open', url: 'https://shop.example/42' } },
		{ 'twilio/call-to-action': { body: 'Track it', actions: [{ type: 'URL', title: 'Open', url: 'https://shop.example/42' }] } },
	],
	[
		'a form that begins with a screen',
		{ kind: 'flow', text: 'Fill in', footer: 'Thanks', buttonText: 'Open', flow: { by: 'id', value: '123' }, token: 't', start: { by: 'screen', screen: 'FIRST' } },
		{
			'whatsapp/flows': {
				body: 'Fill in',
				subtitle: 'Thanks',
				button_text: 'Open',
				flow_id: '123',
				flow_token: 't',
				flow_first_page_id: 'FIRST',
				is_flow_first_page_endpoint: false,
			},
		},
	],
	[
		'a form that asks its server',
		{ kind: 'flow', text: 'Fill in', buttonText: 'Open', flow: { by: 'id', value: '123' }, start: { by: 'server' } },
		{ 'whatsapp/flows': { body: 'Fill in', button_text: 'Open', flow_id: '123', is_flow_first_page_endpoint: true } },
	],
];
