import type { TemplateDraft } from '../../../../../nodes/shared/providers/twilio/account/templates/templateTypes';

/** One draft of each kind, and the content that Twilio keeps of it. */
export const DRAFTS: Array<[what: string, draft: TemplateDraft, types: object]> = [
	['a text', { kind: 'text', body: 'Hi {{1}}, we are back.' }, { 'twilio/text': { body: 'Hi {{1}}, we are back.' } }],
	[
		'a file',
		{ kind: 'media', body: 'Your bill, {{1}}.', mediaUrl: 'https://a.example/{{1}}.pdf' },
		{ 'twilio/media': { body: 'Your bill, {{1}}.', media: ['https://a.example/{{1}}.pdf'] } },
	],
	[
		'answers',
		{ kind: 'quickReply', body: 'Hi {{1}}, is it solved?', buttons: [{ kind: 'quickReply', title: 'Yes', id: 'y' }] },
		{ 'twilio/quick-reply': { body: 'Hi {{1}}, is it solved?', actions: [{ type: 'QUICK_REPLY', title: 'Yes', id: 'y' }] } },
	],
	[
		'buttons that do something',
		{
			kind: 'callToAction',
			body: 'Hi {{1}}, choose.',
			buttons: [
				{ kind: 'url', title: 'Open', url: 'https://a.example/{{1}}' },
				{ kind: 'phone', title: 'Call', phone: '+4930123456' },
				{ kind: 'copyCode', title: 'Copy', code: 'SAVE10' },
			],
		},
		{
			'twilio/call-to-action': {
				body: 'Hi {{1}}, choose.',
				actions: [
					{ type: 'URL', title: 'Open', url: 'https://a.example/{{1}}' },
					{ type: 'PHONE_NUMBER', title: 'Call', phone: '+4930123456' },
					{ type: 'COPY_CODE', title: 'Copy', code: 'SAVE10' },
				],
			},
		},
	],
	[
		'a card with a file',
		{ kind: 'card', body: 'For {{1}} only.', mediaUrl: 'https://a.example/a.png', footer: 'Your shop', buttons: [{ kind: 'quickReply', title: 'More', id: 'm' }] },
		{
			'whatsapp/card': {
				body: 'For {{1}} only.',
				media: ['https://a.example/a.png'],
				footer: 'Your shop',
				actions: [{ type: 'QUICK_REPLY', title: 'More', id: 'm' }],
			},
		},
	],
	['a card with a header', { kind: 'card', body: 'For {{1}} only.', header: 'News', buttons: [] }, { 'whatsapp/card': { body: 'For {{1}} only.', header_text: 'News' } }],
	[
		'cards side by side',
		{
			kind: 'carousel',
			body: 'Hi {{1}}, look.',
			cards: [
				{ title: 'Bike', body: 'For {{1}}', mediaUrl: 'https://a.example/a.png', buttons: [{ kind: 'quickReply', title: 'I take it', id: 'a' }, { kind: 'url', title: 'Open', url: 'https://a.example' }] },
				{ body: 'Bell', mediaUrl: 'https://a.example/b.png', buttons: [{ kind: 'quickReply', title: 'I take it', id: 'b' }, { kind: 'url', title: 'Open', url: 'https://b.example' }] },
			],
		},
		{
			'twilio/carousel': {
				body: 'Hi {{1}}, look.',
				cards: [
					{ title: 'Bike', body: 'For {{1}}', media: 'https://a.example/a.png', actions: [{ type: 'QUICK_REPLY', title: 'I take it', id: 'a' }, { type: 'URL', title: 'Open', url: 'https://a.example' }] },
					{ body: 'Bell', media: 'https://a.example/b.png', actions: [{ type: 'QUICK_REPLY', title: 'I take it', id: 'b' }, { type: 'URL', title: 'Open', url: 'https://b.example' }] },
				],
			},
		},
	],
	[
		'a list',
		{ kind: 'listPicker', body: 'Hi {{1}}, choose.', button: 'Topics', items: [{ id: 'a', item: 'Orders', description: 'All of them' }] },
		{ 'twilio/list-picker': { body: 'Hi {{1}}, choose.', button: 'Topics', items: [{ id: 'a', item: 'Orders', description: 'All of them' }] } },
	],
	[
		'a code',
		{ kind: 'authentication', buttonText: 'Copy', addSecurityAdvice: true, expiresInMinutes: 10 },
		{ 'whatsapp/authentication': { add_security_recommendation: true, code_expiration_minutes: 10, actions: [{ type: 'COPY_CODE', copy_code_text: 'Copy' }] } },
	],
];
