import fc from 'fast-check';

import type { Outbound, OutboundMessage } from '../../../../../nodes/shared/domain/message/outboundMessage';
import type { TemplateParameters } from '../../../../../nodes/shared/domain/message/templateParameters';
import { checkOutbound } from '../../../../../nodes/shared/providers/cloud/sending/checkOutbound';

const PHONE = '+4915112345678';
const MIB = 1024 * 1024;
const problemsOf = (message: OutboundMessage, rest: Partial<Outbound> = {}): string[] => checkOutbound({ to: { phone: PHONE }, message, ...rest });
const x = (length: number): string => 'x'.repeat(length);

const button = (id: string, title = id) => ({ id, title });
const buttons = (list: Array<{ id: string; title: string }>, rest: { text?: string; header?: string; footer?: string } = {}): OutboundMessage => ({
	kind: 'buttons',
	text: 'What is it about?',
	...rest,
	buttons: list,
});
const rows = (count: number, prefix = 'r') => Array.from({ length: count }, (_, index) => ({ id: `${prefix}${index}`, title: `Row ${index}` }));
const list = (sections: Extract<OutboundMessage, { kind: 'list' }>['sections'], rest: { text?: string; buttonText?: string } = {}): OutboundMessage => ({
	kind: 'list',
	text: 'Choose',
	buttonText: 'Open',
	...rest,
	sections,
});
const template = (parameters: Partial<TemplateParameters>, rest: { name?: string; language?: string } = {}): OutboundMessage => ({
	kind: 'template',
	name: 'order_update',
	language: 'de',
	...rest,
	parameters: { body: [], buttons: [], ...parameters },
});
const file = (kind: 'image' | 'video' | 'audio' | 'document' | 'sticker', mimeType: string, size: number | Buffer, rest: object = {}): OutboundMessage => ({
	kind,
	media: { source: 'bytes', bytes: typeof size === 'number' ? Buffer.alloc(size) : size, mimeType },
	...rest,
});
const animated = (size: number): Buffer => {
	const webp = Buffer.alloc(size);
	webp.write('RIFF\0\0\0\0WEBPVP8X\0\0\0\0\x02', 'latin1');
	return webp;
};
const linked = (link: string, kind: 'image' | 'audio' | 'sticker' = 'image', rest: object = {}): OutboundMessage => ({
	kind,
	media: { source: 'link', link },
	...rest,
});

describe('A message that WhatsApp takes', () => {
	it.each<[what: string, message: OutboundMessage, rest?: Partial<Outbound>]>([
		['the longest text', { kind: 'text', text: x(4096) }],
		['an answer to a message, with a correlation', { kind: 'text', text: 'Hi' }, { replyTo: 'wamid.1', correlation: x(512) }],
		['to a person without a phone', { kind: 'text', text: 'Hi' }, { to: { userId: 'DE.13491208655302741918' } }],
		['to a person of a linked portfolio', { kind: 'text', text: 'Hi' }, { to: { userId: 'DE.ENT.118' } }],
		['three buttons at their limits', buttons([button('a', x(20)), button(x(256), 'B'), button('c')], { text: x(1024), header: x(60), footer: x(60) })],
		['ten rows in one section without title', list([{ rows: rows(10) }], { text: x(4096), buttonText: x(20) })],
		['rows at their limits', list([{ title: x(24), rows: [{ id: x(200), title: x(24), description: x(72) }] }, { title: 'B', rows: rows(1) }])],
		['the largest picture', file('image', 'image/jpeg', 5 * MIB, { caption: x(1024) })],
		['a voice note', file('audio', 'audio/ogg; codecs=opus', 1000, { voice: true })],
		['a file of any type', file('document', 'application/zip', 1000)],
		['a moving sticker', file('sticker', 'image/webp', animated(500 * 1024))],
		['a link', linked('https://example.org/a.jpg?size=1')],
		['a template with names', template({ body: [{ name: 'first_name', text: 'Ada' }, { name: 'order_no', text: '4711' }] })],
		['a template with everything', template({
			header: { kind: 'image', media: { source: 'link', link: 'https://example.org/a.jpg' } },
			body: [{ text: 'Ada' }],
			buttons: [{ index: 0, kind: 'quickReply', value: x(128) }, { index: 1, kind: 'url', value: '4711' }, { index: 2, kind: 'copyCode', value: 'SAVE25' }],
		}, { language: 'en_US' })],
		['a reaction', { kind: 'reaction', messageId: 'wamid.1', emoji: '👍🏽' }],
		['a reaction of several code points', { kind: 'reaction', messageId: 'wamid.1', emoji: '👨‍👩‍👧' }],
		['a flag', { kind: 'reaction', messageId: 'wamid.1', emoji: '🇩🇪' }],
		['a heart of the old kind', { kind: 'reaction', messageId: 'wamid.1', emoji: '❤️' }],
		['a withdrawn reaction', { kind: 'reaction', messageId: 'wamid.1', emoji: '' }],
	])('has no problem: %s', (_what, message, rest = {}) => {
		expect(problemsOf(message, rest)).toEqual([]);
	});
});

describe('A message that WhatsApp would refuse', () => {
	it.each<[problem: string | RegExp, message: OutboundMessage, rest?: Partial<Outbound>]>([
		['The text is empty. Fill it in.', { kind: 'text', text: ' \n' }],
		['The text has 4097 characters; WhatsApp allows 4096. Shorten it.', { kind: 'text', text: x(4097) }],
		['The correlation has 513 characters; WhatsApp allows 512. Shorten it.', { kind: 'text', text: 'Hi' }, { correlation: x(513) }],
		['The message has no recipient. Give a phone number or a user id.', { kind: 'text', text: 'Hi' }, { to: {} }],
		[/^The phone number of the recipient is not international\./, { kind: 'text', text: 'Hi' }, { to: { phone: '015112345678' } }],
		[/^The phone number of the recipient is not international\./, { kind: 'text', text: 'Hi' }, { to: { phone: '+49 151 1234' } }],
		[/^The phone number of the recipient is not international\./, { kind: 'text', text: 'Hi' }, { to: { phone: `+${'1'.repeat(16)}` } }],
		[/^The user id of the recipient is not one of WhatsApp\./, { kind: 'text', text: 'Hi' }, { to: { userId: '4915112345678' } }],
		['The button title "Track my parcel today please" has 28 characters; WhatsApp allows 20. Shorten it.', buttons([button('a', 'Track my parcel today please')])],
		['The button title is empty. Fill it in.', buttons([button('a', '')])],
		[/^The button id "x+…" has 257 characters; WhatsApp allows 256\. Shorten it\.$/, buttons([button(x(257), 'A')])],
		['The button id " a" begins or ends with a space; WhatsApp does not allow that. Remove it.', buttons([button(' a', 'A')])],
		['The message has no buttons. Add at least one.', buttons([])],
		['The message has 4 buttons; WhatsApp allows 3. Remove 1.', buttons(['a', 'b', 'c', 'd'].map((id) => button(id)))],
		['The button title "A" is used more than once; WhatsApp allows it once. Change one of them.', buttons([button('a', 'A'), button('b', 'A')])],
		['The button id "a" is used more than once; WhatsApp allows it once. Change one of them.', buttons([button('a', 'A'), button('a', 'B')])],
		['The text has 1025 characters; WhatsApp allows 1024. Shorten it.', buttons([button('a')], { text: x(1025) })],
		['The header has 61 characters; WhatsApp allows 60. Shorten it.', buttons([button('a')], { header: x(61) })],
		['The footer has 61 characters; WhatsApp allows 60. Shorten it.', buttons([button('a')], { footer: x(61) })],
		['The text has 4097 characters; WhatsApp allows 4096. Shorten it.', list([{ rows: rows(1) }], { text: x(4097) })],
		[/^The list button "x+" has 21 characters; WhatsApp allows 20\. Shorten it\.$/, list([{ rows: rows(1) }], { buttonText: x(21) })],
		['The message has no sections. Add at least one.', list([])],
		['The message has 11 rows; WhatsApp allows 10. Remove 1.', list([{ title: 'A', rows: rows(6, 'a') }, { title: 'B', rows: rows(5, 'b') }])],
		['The title of section 2, needed because there is more than one, is empty. Fill it in.', list([{ title: 'A', rows: rows(1, 'a') }, { rows: rows(1, 'b') }])],
		['Section 1 has no rows. Add at least one, or remove the section.', list([{ title: 'A', rows: [] }, { title: 'B', rows: rows(1) }])],
		[/^The section title "x+" has 25 characters; WhatsApp allows 24\./, list([{ title: x(25), rows: rows(1) }])],
		[/^The row title "x+" has 25 characters; WhatsApp allows 24\./, list([{ rows: [{ id: 'a', title: x(25) }] }])],
		[/^The row id "x+…" has 201 characters; WhatsApp allows 200\./, list([{ rows: [{ id: x(201), title: 'A' }] }])],
		['The description of the row "A" has 73 characters; WhatsApp allows 72. Shorten it.', list([{ rows: [{ id: 'a', title: 'A', description: x(73) }] }])],
		['The row id "r0" is used more than once; WhatsApp allows it once. Change one of them.', list([{ title: 'A', rows: rows(1) }, { title: 'B', rows: rows(1) }])],
		['The link to the file is not a web address. It must begin with https:// or http://.', linked('ftp://example.org/a.jpg')],
		['The link to the file is not a web address. It must begin with https:// or http://.', linked('a.jpg')],
		['The media id is empty. Fill it in, or give a link.', { kind: 'image', media: { source: 'id', id: ' ' } }],
		['The caption has 1025 characters; WhatsApp allows 1024. Shorten it.', linked('https://example.org/a.jpg', 'image', { caption: x(1025) })],
		['WhatsApp shows no caption under audio. Send the text as a message of its own.', linked('https://example.org/a.mp3', 'audio', { caption: 'Listen' })],
		['WhatsApp shows no caption under sticker. Send the text as a message of its own.', linked('https://example.org/a.webp', 'sticker', { caption: 'Ha' })],
		['The file is image/webp; WhatsApp allows image/jpeg, image/png for image. Convert it, or send it as a document.', file('image', 'image/webp', 10)],
		['The file has no usable MIME type ("picture"). Set it, e.g. image/jpeg.', file('image', 'picture', 10)],
		['The file is empty. Check the step that it comes from.', file('image', 'image/png', 0)],
		['The file has 5.01 MB; WhatsApp allows 5 MB for an image. Make it smaller.', file('image', 'image/png', 5 * MIB + 1)],
		['The file has 16.01 MB; WhatsApp allows 16 MB for a video. Make it smaller.', file('video', 'video/mp4', 16 * MIB + 1)],
		['The file has 100.1 KB; WhatsApp allows 100 KB for a sticker. Make it smaller.', file('sticker', 'image/webp', 100 * 1024 + 1)],
		['The file has 500.1 KB; WhatsApp allows 500 KB for an animated sticker. Make it smaller.', file('sticker', 'image/webp', animated(500 * 1024 + 1))],
		['The voice note is audio/mpeg; WhatsApp allows audio/ogg with Opus. Convert it, or send it as plain audio.', file('audio', 'audio/mpeg', 10, { voice: true })],
		['A video cannot be a voice note. Send it as audio.', file('video', 'video/mp4', 10, { voice: true })],
		[/^The template name "Order Update" is not possible; WhatsApp allows a to z/, template({}, { name: 'Order Update' })],
		['The template name has 513 characters; WhatsApp allows 512. Shorten it.', template({}, { name: x(513) })],
		['"German" is not a language code. It looks like de or en_US.', template({}, { language: 'German' })],
		['The value for variable 2 is empty. Fill it in.', template({ body: [{ text: 'Ada' }, { text: '' }] })],
		[/^Of 2 values 1 have a name; WhatsApp allows names on all or on none\./, template({ body: [{ name: 'a', text: 'Ada' }, { text: 'B' }] })],
		['The variable "a" is used more than once; WhatsApp allows it once. Change one of them.', template({ body: [{ name: 'a', text: 'Ada' }, { name: 'a', text: 'B' }] })],
		['The value for button 0 has 16 characters; WhatsApp allows 15. Shorten it.', template({ buttons: [{ index: 0, kind: 'copyCode', value: x(16) }] })],
		['10 is not the position of a button. Buttons are counted from 0 to 9.', template({ buttons: [{ index: 10, kind: 'url', value: 'a' }] })],
		['The value for the header has 61 characters; WhatsApp allows 60. Shorten it.', template({ header: { kind: 'text', text: x(61) } })],
		['The id of the message to react to is empty. Fill it in.', { kind: 'reaction', messageId: '', emoji: '👍' }],
		['The reaction is not one emoji; WhatsApp allows exactly one. Leave it empty to withdraw the reaction.', { kind: 'reaction', messageId: 'wamid.1', emoji: 'ok' }],
		['The reaction is not one emoji; WhatsApp allows exactly one. Leave it empty to withdraw the reaction.', { kind: 'reaction', messageId: 'wamid.1', emoji: '👍👍' }],
		['A reaction cannot quote a message. Leave the message to reply to empty.', { kind: 'reaction', messageId: 'wamid.1', emoji: '👍' }, { replyTo: 'wamid.2' }],
	])('is found: %s', (problem, message, rest = {}) => {
		expect(problemsOf(message, rest)).toEqual([typeof problem === 'string' ? problem : expect.stringMatching(problem)]);
	});

	it('has more sections than a list can have, which may well be one too many for its rows too', () => {
		const sections = Array.from({ length: 11 }, (_, index) => ({ title: `S${index}`, rows: rows(1, `s${index}-`) }));
		expect(problemsOf(list(sections))).toEqual([
			'The message has 11 sections; WhatsApp allows 10. Remove 1.',
			'The message has 11 rows; WhatsApp allows 10. Remove 1.',
		]);
	});

	it('is told all of its problems at once', () => {
		expect(problemsOf(buttons([button('a', x(21)), button('a', 'B')], { text: '' }))).toHaveLength(3);
	});

	it('is never told with the words meant for a person, or with the number', () => {
		fc.assert(
			fc.property(fc.stringMatching(/^[A-Z]{12,20}$/), (secret) => {
				const text = secret.repeat(400);
				const told = [
					...problemsOf({ kind: 'text', text }, { to: { phone: secret }, correlation: text }),
					...problemsOf(linked(secret, 'image', { caption: text })),
					...problemsOf(template({ body: [{ text: secret }, { name: 'a', text: '' }] })),
				];
				expect(told.length).toBeGreaterThan(4);
				expect(told.join(' ')).not.toContain(secret);
			}),
		);
	});
});
