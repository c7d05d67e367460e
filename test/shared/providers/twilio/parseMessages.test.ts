import { parseCallback } from '../../../../nodes/shared/providers/twilio/webhook/parseCallback';
import type { InboundEvent } from '../../../../nodes/shared/domain/message/inboundEvent';
import { sid } from './sid';
import { situation } from './situation';

const CHANNEL = { id: 'twilio:+14155550100', phone: '+14155550100', account: sid('AC', 1) };
const ADA = { key: 'phone:+4915112345678', phone: '+4915112345678', name: 'Ada Beispiel' };
const QUOTE = { messageId: sid('SM', 9), from: '+14155550100' };
const FILE = {
	id: `${sid('MM', 1)}-${sid('ME', 1)}`,
	url: `https://api.twilio.com/2010-04-01/Accounts/${sid('AC', 1)}/Messages/${sid('MM', 1)}/Media/${sid('ME', 1)}`,
};

const withoutRaw = (events: InboundEvent[]): unknown[] => events.map(({ raw: _raw, ...event }) => event);
const fromAda = (message: object, id = sid('SM', 1)) => ({ event: 'message', provider: 'twilio', channel: CHANNEL, contact: ADA, message: { id, ...message } });
const reply = (text: string, details: object) => ({ kind: 'reply', text, reply: { title: text, ...details } });

const MESSAGES: Array<[situation: string, message: object]> = [
	['text', { kind: 'text', text: 'Hallo, wo ist mein Paket? 📦' }],
	['text-in-a-service', { kind: 'text', text: 'Hi' }],
	['text-by-channel-metadata', { kind: 'text', text: 'Hi' }],
	['text-quoting-our-message', { kind: 'text', text: 'Yes, that one', context: QUOTE }],
	['text-forwarded-many-times', { kind: 'text', text: 'Read this', context: { forwarded: true, frequentlyForwarded: true } }],
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
	['file-without-address', { kind: 'text', text: 'Hi' }],
	['location-of-a-place', { kind: 'location', location: { latitude: 52.5166, longitude: 13.3833, name: 'Brandenburger Tor', address: 'Pariser Platz, Berlin' } }],
	['location', { kind: 'location', location: { latitude: -33.8, longitude: 151.2 } }],
	['location-without-coordinates', { kind: 'unsupported', unsupported: { type: 'location', reason: 'Twilio handed over no content.' } }],
	['template-button', { ...reply('Stop', { type: 'template', id: 'stop-payload' }), context: QUOTE }],
	['quick-reply', reply('Ja', { type: 'button', id: 'yes' })],
	['quick-reply-without-payload', reply('Ja', { type: 'button', id: 'Ja' })],
	['list-reply', reply('Talk to a human', { type: 'list', id: 'human', description: 'Within an hour' })],
	['form-answer', { kind: 'reply', reply: { type: 'form', data: { Name: 'Ada', Colours: ['red', 'blue'], Note: '' } } }],
	[
		'form-answer-with-equal-labels',
		{ kind: 'reply', reply: { type: 'form', data: { pages: [{ pageId: 'p1', items: [{ label: 'Name', value: 'Ada' }, { label: 'Name', value: 'Eve' }] }] } } },
	],
	['form-answer-that-is-no-json', { kind: 'reply', reply: { type: 'form', data: { response: '{oops' } } }],
	['call-permission', { kind: 'reply', reply: { type: 'callPermission', id: 'accept', data: { response: 'ACCEPTED' } } }],
	['emoji-quoting-our-message', { kind: 'text', text: '👍🏽', context: QUOTE }],
	['unsupported-poll', { kind: 'unsupported', unsupported: { type: 'poll', reason: 'Twilio handed over no content.' } }],
	['nothing-at-all', { kind: 'unsupported', unsupported: { reason: 'Twilio handed over no content.' } }],
	['help', { kind: 'text', text: 'HELP' }],
];

const FILES: Array<[situation: string, message: { kind: string } & Record<string, unknown>, media: object]> = [
	['image', { kind: 'image', text: 'The broken one' }, { mimeType: 'image/jpeg', caption: 'The broken one' }],
	['image-without-count', { kind: 'image' }, { mimeType: 'image/jpeg' }],
	['video', { kind: 'video' }, { mimeType: 'video/mp4' }],
	['voice-note', { kind: 'audio' }, { mimeType: 'application/ogg' }],
	['document', { kind: 'document' }, { mimeType: 'application/pdf', fileName: 'Rechnung März.pdf' }],
	['document-with-caption', { kind: 'document', text: 'Here is my bill' }, { mimeType: 'application/pdf', caption: 'Here is my bill' }],
	['document-with-path-in-name', { kind: 'document' }, { mimeType: 'application/pdf', fileName: '_.._etc_pass_fdp.exe' }],
	['sticker', { kind: 'sticker' }, { mimeType: 'image/webp' }],
	['sticker-untold', { kind: 'sticker' }, { mimeType: 'image/webp' }],
	['contact-card', { kind: 'contacts', contacts: [{ name: 'Grace Beispiel', phones: [], emails: [] }] }, { mimeType: 'text/x-vcard', fileName: 'Grace Beispiel.vcf' }],
];

describe('A message over Twilio', () => {
	it.each(MESSAGES)('%s', (name, message) => {
		expect(withoutRaw(parseCallback(situation(name)))).toEqual([fromAda(message)]);
	});

	it.each(FILES)('with a file: %s', (name, message, media) => {
		expect(withoutRaw(parseCallback(situation(name)))).toEqual([fromAda({ ...message, media: { ...FILE, ...media } }, sid('MM', 1))]);
	});

	it('keeps what Twilio said beside it', () => {
		expect(parseCallback(situation('text'))[0]?.raw).toEqual(situation('text'));
	});

	it('holds no NUL, which no database takes', () => {
		expect(withoutRaw(parseCallback({ ...(situation('text') as object), Body: 'a\0b' }))).toEqual([fromAda({ kind: 'text', text: 'ab' })]);
	});

	it('may be a reaction, where the user wants that guess', () => {
		const options = { emojiRepliesAreReactions: true };
		expect(withoutRaw(parseCallback(situation('emoji-quoting-our-message'), options))).toEqual([
			fromAda({ kind: 'reaction', text: '👍🏽', reaction: { messageId: sid('SM', 9), emoji: '👍🏽' }, context: QUOTE }),
		]);
		expect(parseCallback(situation('text-quoting-our-message'), options)).toMatchObject([{ message: { kind: 'text' } }]);
	});

	it.each([
		['stop', 'stop'],
		['start', 'resume'],
	])('with the word %s also tells the preference of the contact', (name, value) => {
		expect(withoutRaw(parseCallback(situation(name)))).toEqual([
			fromAda({ kind: 'text', text: name.toUpperCase() }),
			{ event: 'optOut', provider: 'twilio', channel: CHANNEL, contact: ADA, preference: { category: 'all_messages', value } },
		]);
	});
});

describe('The sender of a message over Twilio', () => {
	const userId = 'DE.13491208655302741918';

	it.each([
		['a person without a phone', 'user-id-only', { key: `user:${userId}`, userId, name: 'Ada Beispiel', username: 'ada' }],
		['both', 'user-id-and-phone', { ...ADA, key: `user:${userId}`, userId, parentUserId: 'DE.ENT.11815799212886844830' }],
		['an id that is none', 'user-id-that-is-none', ADA],
		['nobody named', 'text-of-an-old-callback', { key: ADA.key, phone: ADA.phone }],
	])('%s', (_what, name, contact) => {
		expect(parseCallback(situation(name))).toMatchObject([{ event: 'message', message: { id: sid('SM', 1) } }]);
		expect(parseCallback(situation(name))[0]).toHaveProperty('contact', contact);
	});

	it('is not lost where the address is neither a phone nor a user id', () => {
		const body = { ...(situation('text') as object), From: 'whatsapp:somebody', WaId: '' };
		expect(parseCallback(body)).toMatchObject([{ contact: { key: 'user:whatsapp:somebody' } }]);
	});
});
