import { parseCallback } from '../../../../../nodes/shared/providers/engagelab/webhook/parseCallback';
import { withoutFiles } from '../../../../../nodes/shared/providers/engagelab/webhook/withoutFiles';
import { ADA, callback, OWN_NUMBER, responseRow, SENT_AT } from '../sampleRows';

const eventOf = (row: unknown, own?: string) => parseCallback(callback(row), own)[0];
const messageOf = (message: object, parts = {}) => {
	const event = eventOf(responseRow(message, parts));
	return event?.event === 'message' ? event.message : event;
};

describe('A message of a contact over EngageLab', () => {
	it('says who wrote what to which number, and when', () => {
		const row = responseRow({ type: 'text', text: { body: 'Hi' } });
		expect(eventOf(row)).toEqual({
			event: 'message',
			provider: 'engagelab',
			channel: { id: 'engagelab:+14155550100', phone: '+14155550100', account: '1002' },
			contact: { key: `phone:+${ADA}`, phone: `+${ADA}`, name: 'Ada' },
			message: { id: 'wamid.IN1', kind: 'text', text: 'Hi', sentAt: new Date(SENT_AT * 1000).toISOString() },
			raw: row,
		});
	});

	it.each([
		['an image', { type: 'image', image: { id: '7', mime_type: 'image/jpeg', caption: 'Look' } }, { kind: 'image', text: 'Look', media: { id: '7', mimeType: 'image/jpeg' } }],
		['a document', { type: 'document', document: { id: '7', filename: 'a/b.pdf', mime_type: 'application/pdf' } }, { kind: 'document', media: { fileName: 'a_b.pdf' } }],
		['a voice note', { type: 'audio', audio: { id: '7', mime_type: 'audio/ogg; codecs=opus', voice: true } }, { kind: 'audio', media: { mimeType: 'audio/ogg', voice: true } }],
		['a file with a link only', { type: 'video', video: { link: 'https://files.example.com/1.mp4' } }, { kind: 'video', media: { url: 'https://files.example.com/1.mp4' } }],
		['a template button', { type: 'button', button: { payload: 'orders', text: 'My order' } }, { kind: 'reply', reply: { type: 'template', id: 'orders', title: 'My order' } }],
		['a button', { type: 'interactive', interactive: { type: 'button_reply', button_reply: { id: 'yes', title: 'Yes' } } }, { kind: 'reply', reply: { type: 'button', id: 'yes' } }],
		['a list choice', { type: 'interactive', interactive: { type: 'list_reply', list_reply: { id: 'a', title: 'A' } } }, { kind: 'reply', reply: { type: 'list', id: 'a' } }],
		['an order', { type: 'order', order: { catalog_id: '9', product_items: [{ product_retailer_id: 'p', quantity: 1, item_price: 5, currency: 'EUR' }] } }, { kind: 'order', order: { catalogId: '9', items: [{ productId: 'p', quantity: 1, price: 5, currency: 'EUR' }] } }],
		['a location, which is not documented', { type: 'location', location: { latitude: 52.5, longitude: 13.4 } }, { kind: 'location', location: { latitude: 52.5, longitude: 13.4 } }],
		['a reaction, which is not documented', { type: 'reaction', reaction: { message_id: 'wamid.OUT1', emoji: '👍' } }, { kind: 'reaction', reaction: { messageId: 'wamid.OUT1', emoji: '👍' } }],
		['a type that is not documented', { type: 'hologram', hologram: {} }, { kind: 'unsupported', unsupported: { type: 'hologram' } }],
		['a type "unknown"', { type: 'unknown' }, { kind: 'unsupported' }],
	])('can be %s', (_what, message, expected) => {
		expect(messageOf(message)).toMatchObject(expected);
	});

	it('names the message of ours that it answers by the id that sending gave', () => {
		const context = { origin_message_id: 'cbgg4', origin_channel_message_id: 'wamid.OUT1', origin_from_phone: '14155550100' };
		expect(messageOf({ type: 'text', text: { body: 'Yes' } }, { event: 'reply', context })).toMatchObject({ context: { messageId: 'cbgg4', from: OWN_NUMBER } });
	});

	it('tells where the contact came from, and what Meta says went wrong', () => {
		const data = { referral: { source_type: 'ad', source_id: '5' }, errors: [{ code: 131_051, title: 'Unsupported message type' }] };
		expect(messageOf({ type: 'unknown' }, { data })).toMatchObject({ referral: { sourceType: 'ad', sourceId: '5' }, unsupported: { code: 131_051 } });
	});

	it('that was deleted is an event of its own, so that it is not taken for a repetition', () => {
		expect(messageOf({}, { event: 'deleted' })).toMatchObject({ id: 'wamid.IN1:deleted', kind: 'revoke', change: { messageId: 'wamid.IN1' } });
		const context = { origin_channel_message_id: 'wamid.IN1' };
		expect(messageOf({}, { id: 'wamid.IN2', event: 'deleted', context })).toMatchObject({ id: 'wamid.IN2', change: { messageId: 'wamid.IN1' } });
	});

	it('tells of a new number as a change of identity', () => {
		const message = { type: 'system', system: { type: 'user_changed_number', wa_id: '4915550000002' } };
		const row = responseRow(message);
		expect(eventOf(row)).toMatchObject({ event: 'identity', contact: { phone: '+4915550000002' }, identity: { change: 'phone', previous: { phone: `+${ADA}` } }, raw: row });
	});

	it('comes from a person without a phone too', () => {
		expect(eventOf(responseRow({ type: 'text', text: { body: 'Hi' } }, { contact: { user_id: 'DE.8877' } }))).toMatchObject({ contact: { key: 'user:DE.8877', userId: 'DE.8877' } });
	});

	describe('belongs to the business number', () => {
		const channelOf = (row: object, own?: string) => eventOf(responseRow({ type: 'text', text: { body: 'Hi' } }, { row }), own)?.channel.id;

		it.each([
			['that stands in "to"', { from: '', to: '14155550100' }, undefined, 'engagelab:+14155550100'],
			['that stands in "from" beside the contact', { from: '+14155550100', to: ADA }, undefined, 'engagelab:+14155550100'],
			['of the setup where the row names none', { from: '', to: '' }, OWN_NUMBER, 'engagelab:+14155550100'],
			['of the setup where the row names only the contact', { from: ADA, to: ADA }, OWN_NUMBER, 'engagelab:+14155550100'],
			['of the setup where the row names two others', { from: '4930111111', to: '4930222222' }, OWN_NUMBER, 'engagelab:+14155550100'],
			['of another number of the account', { from: ADA, to: '+4930111111' }, OWN_NUMBER, 'engagelab:+4930111111'],
		])('%s', (_what, row, own, channel) => {
			expect(channelOf(row, own)).toBe(channel);
		});

		it('or to the account where nobody names one', () => {
			expect(channelOf({ from: '', to: '' })).toBe('engagelab:account:1002');
		});
	});

	it.each([
		['no id', responseRow({ type: 'text', text: { body: 'Hi' } }, { id: '' }), 'no id'],
		['no sender', responseRow({ type: 'text', text: { body: 'Hi' } }, { contact: { profile: { name: 'Ada' } } }), 'no sender'],
		['no message', responseRow(undefined, { event: 'poked' }), 'The event "poked" brings no message.'],
	])('with %s is kept and marked', (_what, row, reason) => {
		expect(eventOf(row)).toMatchObject({ event: 'unknown', unknown: { field: 'response', reason: expect.stringContaining(reason) }, raw: row });
	});

	it('says of its file that it cannot be had, where Meta may not be asked', () => {
		const [withFile, plain] = withoutFiles(
			parseCallback(callback(responseRow({ type: 'image', image: { id: '7' } }), responseRow({ type: 'text', text: { body: 'Hi' } }, { id: 'wamid.IN2' }))),
		);
		expect(withFile).toMatchObject({ message: { media: { id: '7', unavailable: { reason: expect.stringContaining('Meta access token') } } } });
		expect(plain).toMatchObject({ message: { kind: 'text', text: 'Hi' } });
	});
});
