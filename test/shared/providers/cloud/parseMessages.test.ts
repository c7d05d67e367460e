import type { InboundEvent } from '../../../../nodes/shared/domain/message/inboundEvent';
import { parseWebhook } from '../../../../nodes/shared/providers/cloud/webhook/parseWebhook';
import { situation } from './situation';

const CHANNEL = { id: 'cloud:106540352242922', phone: '+15550783881', account: '102290129340398' };
const ADA = { key: 'phone:+4915112345678', phone: '+4915112345678', name: 'Ada Beispiel' };
const SENT_AT = '2026-11-25T10:00:00.000Z';
const DIGEST = '49f227634806293b0995459bc310b593e1400f41591efcf07e9bced335f41942';
const QUOTE = { messageId: 'wamid.OURS0001', from: '+15550783881' };

const withoutRaw = (events: InboundEvent[]): unknown[] => events.map(({ raw: _raw, ...event }) => event);
const fromAda = (message: object) => ({
	event: 'message',
	provider: 'cloud',
	channel: CHANNEL,
	contact: ADA,
	message: { id: 'wamid.ADA0001', sentAt: SENT_AT, ...message },
});

const MESSAGES: Array<[situation: string, message: object]> = [
	['text', { kind: 'text', text: 'Hallo, wo ist mein Paket? 📦' }],
	['text-quoting-our-message', { kind: 'text', text: 'Yes, that one', context: QUOTE }],
	['text-forwarded-many-times', { kind: 'text', text: 'Read this', context: { forwarded: true, frequentlyForwarded: true } }],
	[
		'text-about-a-product',
		{ kind: 'text', text: 'Still available?', context: { ...QUOTE, product: { catalogId: '194836987003835', productId: 'sku-7' } } },
	],
	[
		'text-after-an-ad',
		{
			kind: 'text',
			text: 'Can I get more info?',
			referral: {
				sourceType: 'ad',
				sourceId: '120226305854810726',
				sourceUrl: 'https://fb.example/ad',
				headline: 'Chat with us',
				body: 'Succulents are here',
				clickId: 'click-1',
				mediaUrl: 'https://media.example/ad.jpg',
			},
		},
	],
	['text-in-a-group', { kind: 'text', text: 'Hello everyone', groupId: 'Z3JvdXAtMQ==' }],
	[
		'image',
		{
			kind: 'image',
			text: 'The crack',
			media: {
				id: '2754859441498128',
				url: 'https://lookaside.fbsbx.com/whatsapp_business/attachments/?mid=1',
				mimeType: 'image/jpeg',
				sha256: DIGEST,
				caption: 'The crack',
			},
		},
	],
	[
		'image-that-could-not-be-fetched',
		{
			kind: 'image',
			media: {
				id: '2754859441498128',
				mimeType: 'image/jpeg',
				sha256: DIGEST,
				unavailable: { code: 131052, reason: 'Failed to download the media from the sender' },
			},
		},
	],
	['video', { kind: 'video', media: { id: '2754859441498129', mimeType: 'video/mp4', sha256: DIGEST } }],
	['audio-file', { kind: 'audio', media: { id: '2754859441498130', mimeType: 'audio/mpeg', sha256: DIGEST, voice: false } }],
	['voice-note', { kind: 'audio', media: { id: '2754859441498131', mimeType: 'audio/ogg', sha256: DIGEST, voice: true } }],
	['voice-note-of-old-type', { kind: 'audio', media: { id: '2754859441498132', mimeType: 'audio/ogg', voice: true } }],
	[
		'document-with-path-in-name',
		{
			kind: 'document',
			text: 'Mein Lebenslauf',
			media: {
				id: '2754859441498133',
				mimeType: 'application/pdf',
				sha256: DIGEST,
				fileName: '_Currículum café_gpj.pdf',
				caption: 'Mein Lebenslauf',
			},
		},
	],
	['sticker', { kind: 'sticker', media: { id: '2754859441498134', mimeType: 'image/webp', sha256: DIGEST, animated: true } }],
	[
		'location-of-a-place',
		{
			kind: 'location',
			location: { latitude: 52.52, longitude: 13.405, name: 'HQ', address: 'Hauptstr. 1', url: 'https://place.example' },
		},
	],
	[
		'location-without-coordinates',
		{ kind: 'unsupported', unsupported: { type: 'location', reason: 'WhatsApp handed over no content.' } },
	],
	[
		'contact-cards',
		{
			kind: 'contacts',
			contacts: [
				{
					name: 'Grace Muster',
					phones: [{ phone: '+49 30 123456', waId: '4930123456', type: 'WORK' }],
					emails: ['grace@example.org'],
					organisation: 'Example GmbH',
				},
				{ name: 'Otto Normal', phones: [], emails: [] },
			],
		},
	],
	[
		'contact-card-on-request',
		{
			kind: 'contacts',
			contacts: [
				{ name: 'Ada Beispiel', phones: [{ phone: '+4915112345678', waId: '4915112345678' }], emails: [], requested: true },
			],
		},
	],
	['reaction', { kind: 'reaction', text: '👍', reaction: { messageId: 'wamid.OURS0001', emoji: '👍' } }],
	['reaction-withdrawn', { kind: 'reaction', reaction: { messageId: 'wamid.OURS0001', emoji: '' } }],
	['template-button', { kind: 'reply', text: 'Track', reply: { type: 'template', id: 'TRACK_4711', title: 'Track' }, context: QUOTE }],
	['template-button-without-payload', { kind: 'reply', text: 'Track', reply: { type: 'template', id: 'Track', title: 'Track' } }],
	['button-reply', { kind: 'reply', text: 'Orders', reply: { type: 'button', id: 'topic:orders', title: 'Orders' }, context: QUOTE }],
	[
		'list-reply',
		{
			kind: 'reply',
			text: 'Delivery',
			reply: { type: 'list', id: 'r1', title: 'Delivery', description: 'Where is my parcel' },
			context: QUOTE,
		},
	],
	[
		'form-answer',
		{
			kind: 'reply',
			text: 'Sent',
			reply: { type: 'form', id: 't4711', title: 'Sent', data: { flow_token: 't4711', rating: '5' } },
			context: QUOTE,
		},
	],
	[
		'form-answer-that-is-no-object',
		{ kind: 'reply', text: 'Sent', reply: { type: 'form', id: 't4712', title: 'Sent', data: { response: [1, 2] } } },
	],
	['form-answer-that-is-no-json', { kind: 'reply', text: 'Sent', reply: { type: 'form', title: 'Sent', data: { response: '{oops' } } }],
	[
		'address-answer',
		{ kind: 'reply', text: 'Hauptstr. 1', reply: { type: 'address', title: 'Hauptstr. 1', data: { values: { city: 'Pune' } } } },
	],
	[
		'call-permission',
		{ kind: 'reply', reply: { type: 'callPermission', id: 'accept', data: { response: 'accept', is_permanent: false } } },
	],
	[
		'order',
		{
			kind: 'order',
			text: 'asap',
			order: {
				catalogId: '194836987003835',
				items: [
					{ productId: 'sku-1', quantity: 2, price: 9.99, currency: 'EUR' },
					{ productId: 'sku-2', quantity: 1, price: 30, currency: 'EUR' },
				],
			},
		},
	],
	['edit', { kind: 'edit', text: 'corrected', change: { messageId: 'wamid.ADA0000', text: 'corrected' } }],
	['revoke', { kind: 'revoke', change: { messageId: 'wamid.ADA0000' } }],
	['welcome', { kind: 'welcome' }],
	[
		'unsupported-poll',
		{ kind: 'unsupported', unsupported: { type: 'poll', code: 131051, reason: 'Message type is currently not supported.' } },
	],
	['unknown-of-old-type', { kind: 'unsupported', unsupported: { code: 501, reason: 'Message type is not currently supported' } }],
	['type-that-nobody-knows', { kind: 'unsupported', unsupported: { type: 'hologram', reason: 'WhatsApp handed over no content.' } }],
];

describe('A message of WhatsApp Cloud', () => {
	it.each(MESSAGES)('is read: %s', (name, message) => {
		expect(withoutRaw(parseWebhook(situation(name)))).toEqual([fromAda(message)]);
	});

	it('without its content is explained by the error of the change, which also counts for the number', () => {
		const [message, error] = parseWebhook(situation('interactive-without-content'));
		expect(message).toMatchObject({
			event: 'message',
			message: { kind: 'unsupported', unsupported: { type: 'interactive', code: 131000, reason: 'Unsupported webhook payload' } },
		});
		expect(error).toMatchObject({ event: 'account', account: { field: 'messages', code: 131000 } });
	});

	it('with a time that is none keeps everything else', () => {
		const [event] = parseWebhook(situation('message-with-nonsense-time'));
		expect(event).toMatchObject({ event: 'message', message: { kind: 'text', text: 'When?' } });
		expect(event).not.toHaveProperty('message.sentAt');
	});

	it('keeps its own payload', () => {
		const [event] = parseWebhook(situation('text'));
		expect(event?.raw).toMatchObject({ id: 'wamid.ADA0001', text: { body: 'Hallo, wo ist mein Paket? 📦' } });
	});

	it('never lets answers of a form reach a prototype', () => {
		const [event] = parseWebhook(situation('form-answer'));
		const merged = event?.event === 'message' ? Object.assign({}, event.message.reply?.data) : undefined;
		expect(merged).toBeDefined();
		expect(merged).not.toHaveProperty('admin');
	});
});
