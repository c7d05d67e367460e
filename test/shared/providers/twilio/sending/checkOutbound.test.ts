import type { Outbound, OutboundMessage } from '../../../../../nodes/shared/domain/message/outboundMessage';
import { checkOutbound } from '../../../../../nodes/shared/providers/twilio/sending/checkOutbound';
import { sid } from '../sid';
import { PLAIN, RICH, TO } from './renderedMessages';

const MIB = 1024 * 1024;
const bytes = (mimeType: string, size = 10) => ({ source: 'bytes' as const, bytes: Buffer.alloc(size), mimeType });
const buttons = (more: object = {}): OutboundMessage => ({ kind: 'buttons', text: 'Solved?', buttons: [{ id: 'y', title: 'Yes' }], ...more });
const list = (more: object = {}): OutboundMessage => ({ kind: 'list', text: 'Choose', buttonText: 'Topics', sections: [{ rows: [{ id: 'a', title: 'A' }] }], ...more });
const linkButton = (more: object = {}): OutboundMessage => ({ kind: 'linkButton', text: 'See', button: { title: 'Open', url: 'https://a.example' }, ...more });
const flow = (more: object = {}): OutboundMessage => ({ kind: 'flow', text: 'Fill in', buttonText: 'Open', flow: { by: 'id', value: '1' }, start: { by: 'server' }, ...more });
const template = (more: object = {}, parameters: object = {}): OutboundMessage => ({ kind: 'template', name: 'a', language: 'de', parameters: { body: [], buttons: [], ...parameters }, ...more });
const many = <T>(count: number, make: (index: number) => T): T[] => Array.from({ length: count }, (_, index) => make(index));
const header = { kind: 'image' as const, media: { source: 'link' as const, link: 'https://a.example/a.png' } };

describe('Before it is sent over Twilio', () => {
	it.each([...PLAIN.map(([what, outbound]): [string, Outbound] => [what, outbound]), ...RICH.map(([what, message]): [string, Outbound] => [what, { to: TO, message }])])(
		'%s is fine',
		(_what, outbound) => {
			expect(checkOutbound(outbound)).toEqual([]);
		},
	);

	it.each<[what: string, message: OutboundMessage]>([
		['a text of just the length', { kind: 'text', text: 'x'.repeat(1600) }],
		['a picture whose bytes get a link later', { kind: 'image', media: bytes('image/png', 5 * MIB) }],
		['a file of any type', { kind: 'document', media: bytes('application/x-odd', 16 * MIB) }],
		['three buttons', buttons({ buttons: many(3, (index) => ({ id: `${index}`, title: `${index}` })) })],
		['a template by its id, in no language', template({ name: sid('HX', 1), language: '' })],
		['a named header', template({}, { header: { kind: 'text', text: 'x', name: 'title' } })],
	])('%s is fine as well', (_what, message) => {
		expect(checkOutbound({ to: TO, message })).toEqual([]);
	});

	it.each<[what: string, message: OutboundMessage, problem: RegExp]>([
		['a long text', { kind: 'text', text: 'x'.repeat(1601) }, /1601 .*1600/],
		['a long caption', { kind: 'image', media: header.media, caption: 'x'.repeat(1025) }, /1025 .*1024/],
		['a caption under a sound', { kind: 'audio', media: header.media, caption: 'x' }, /no caption under audio/],
		['a voice note that is none', { kind: 'image', media: header.media, voice: true }, /voice note/],
		['a file by its id', { kind: 'image', media: { source: 'id', id: '1' } }, /no file by its id/],
		['a link that is none', { kind: 'image', media: { source: 'link', link: 'a.png' } }, /https:\/\//],
		['a large picture', { kind: 'image', media: bytes('image/png', 5 * MIB + 1) }, /5.01 MB.*5 MB/],
		['an empty file', { kind: 'document', media: bytes('application/pdf', 0) }, /empty/],
		['a picture of a wrong type', { kind: 'image', media: bytes('image/tiff') }, /image\/tiff.*image\/jpeg/],
		['a file without a type', { kind: 'document', media: bytes('') }, /no usable MIME type/],
		['a place beyond the poles', { kind: 'location', latitude: 91, longitude: 0 }, /latitude/],
		['no button', buttons({ buttons: [] }), /no buttons/],
		['four buttons', buttons({ buttons: many(4, (index) => ({ id: `${index}`, title: `${index}` })) }), /4 buttons.*3/],
		['a long button', buttons({ buttons: [{ id: 'y', title: 'x'.repeat(21) }] }), /21 .*20/],
		['a long button id', buttons({ buttons: [{ id: 'x'.repeat(201), title: 'Yes' }] }), /201 .*200/],
		['equal buttons', buttons({ buttons: [{ id: 'a', title: 'Yes' }, { id: 'b', title: 'Yes' }] }), /more than once/],
		['a file above buttons', buttons({ header }), /approved template/],
		['a text that is too long with its header', buttons({ text: 'x'.repeat(1020), header: 'Hello' }), /1029 .*1024/],
		['no text', buttons({ text: ' ' }), /text is empty/],
		['braces in a text', buttons({ text: 'Hi {{1}}' }), /braces/],
		['braces in a button', list({ sections: [{ rows: [{ id: 'a', title: '{{name}}' }] }] }), /braces/],
		['eleven rows', list({ sections: [{ rows: many(11, (index) => ({ id: `${index}`, title: 'A' })) }] }), /11 rows.*10/],
		['no rows', list({ sections: [] }), /no rows/],
		['a long row', list({ sections: [{ rows: [{ id: 'a', title: 'x'.repeat(25) }] }] }), /25 .*24/],
		['a long description', list({ sections: [{ rows: [{ id: 'a', title: 'A', description: 'x'.repeat(73) }] }] }), /73 .*72/],
		['a long list button', list({ buttonText: 'x'.repeat(21) }), /21 .*20/],
		['a link button without a link', linkButton({ button: { title: 'Open', url: 'shop' } }), /https:\/\//],
		['a long text above a link button', linkButton({ text: 'x'.repeat(641) }), /641 .*640/],
		['a form by its name', flow({ flow: { by: 'name', value: 'a' } }), /id only/],
		['a form with data', flow({ start: { by: 'screen', data: { a: 1 } } }), /no data/],
		['a draft of a form', flow({ draft: true }), /published/],
		['a template without a name', template({ name: ' ' }), /name of the template/],
		['a template by its name in no language', template({ language: '' }), /language/],
		['a variable without a value', template({}, { body: [{ text: ' ' }] }), /Variable 1 is empty/],
		['a variable that is too long', template({}, { body: [{ text: 'x'.repeat(1601) }] }), /1601 .*1600/],
		['a variable twice', template({}, { body: [{ text: 'a', name: 'n' }, { text: 'b', name: 'n' }] }), /more than once/],
		['too many variables', template({}, { body: many(101, () => ({ text: 'x' })) }), /101 variables.*100/],
		['a file as the header of a template', template({}, { header }), /one list/],
		['a header without a name', template({}, { header: { kind: 'text', text: 'x' } }), /one list/],
		['a value for a button of a template', template({}, { buttons: [{ index: 0, kind: 'url', value: 'x' }] }), /one list/],
		['values for cards', template({}, { cards: [{ body: [], buttons: [] }] }), /one list/],
		['an offer', template({}, { offerEndsAt: 1 }), /offers/],
		['a time to live that is too long', template({ ttlSeconds: 36_001 }), /36001 .*36000/],
		['a reaction', { kind: 'reaction', messageId: 'a', emoji: '👍' }, /cannot react/],
		['contact cards', { kind: 'contacts', contacts: [] }, /vCard/],
		['a question for the location', { kind: 'locationRequest', text: 'Where?' }, /in words/],
		['a question for the contact', { kind: 'contactRequest', text: 'Who?' }, /in words/],
		['a product', { kind: 'product', catalogId: '1', productId: '2' }, /template/],
		['products', { kind: 'productList', text: 'a', header: 'b', catalogId: '1', sections: [] }, /template/],
		['a catalog', { kind: 'catalog', text: 'a' }, /template/],
		['a carousel', { kind: 'carousel', text: 'a', cards: [] }, /approved template/],
	])('%s is told in plain words', (_what, message, problem) => {
		expect(checkOutbound({ to: TO, message })).toEqual([expect.stringMatching(problem)]);
	});

	it.each<[what: string, outbound: Partial<Outbound>, problem: RegExp]>([
		['a quote', { replyTo: 'SM1' }, /cannot quote/],
		['a long correlation', { correlation: 'x'.repeat(513) }, /513 .*512/],
		['a time that is none', { delivery: { sendAt: 'soon' } }, /no time/],
		['a validity of nothing', { delivery: { validitySeconds: 0 } }, /0 seconds.*36000/],
		['a user id that is none', { to: { userId: '+DE 1' } }, /DE\.1349/],
		['a code for a user id', { to: { userId: 'DE.777' }, message: template({}, { code: '1' }) }, /phone number/],
	])('%s is told in plain words', (_what, more, problem) => {
		expect(checkOutbound({ to: TO, message: { kind: 'text', text: 'Hi' }, ...more })).toEqual([expect.stringMatching(problem)]);
	});
});
