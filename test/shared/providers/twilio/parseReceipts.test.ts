import { parseCallback } from '../../../../nodes/shared/providers/twilio/webhook/parseCallback';
import { sid } from './sid';
import { situation } from './situation';

const CHANNEL = { id: 'twilio:+14155550100', phone: '+14155550100', account: sid('AC', 1) };
const ADA = { key: 'phone:+4915112345678', phone: '+4915112345678' };
const WINDOW_CLOSED = {
	code: 63016,
	title: 'more than 24 hours have passed since the contact last wrote',
	details: 'Re-engagement message',
	class: 'windowClosed',
	advice: 'Send a template instead.',
};
const withoutRaw = (body: unknown): unknown[] => parseCallback(body).map(({ raw: _raw, ...event }) => event);

describe('A receipt over Twilio', () => {
	it.each<[situation: string, status: object]>([
		['status-queued', { state: 'queued', rank: 0 }],
		['status-sent', { state: 'sent', rank: 2 }],
		['status-delivered', { state: 'delivered', rank: 3 }],
		['status-read', { state: 'read', rank: 4 }],
		['status-undelivered', { state: 'failed', error: WINDOW_CLOSED }],
		['status-failed', { state: 'failed', error: { code: 63999, title: 'Something new' } }],
		['status-failed-without-reason', { state: 'failed' }],
		['status-canceled', { state: 'unknown', reported: 'canceled' }],
		['status-delivered-with-body', { state: 'delivered', rank: 3 }],
		['status-of-an-old-callback', { state: 'delivered', rank: 3 }],
		['status-with-correlation', { state: 'sent', rank: 2, correlation: 'ticket=42' }],
	])('%s', (name, status) => {
		expect(withoutRaw(situation(name))).toEqual([
			{ event: 'status', provider: 'twilio', channel: CHANNEL, contact: ADA, status: { id: sid('SM', 2), ...status } },
		]);
	});

	it('of a service that has not chosen a number yet belongs to the account', () => {
		expect(withoutRaw(situation('status-accepted'))).toMatchObject([
			{ channel: { id: `twilio:account:${sid('AC', 1)}` }, status: { state: 'queued', rank: 0 } },
		]);
	});

	it('names a person without a phone', () => {
		const userId = 'DE.13491208655302741918';
		expect(withoutRaw(situation('status-for-user-id'))).toMatchObject([{ contact: { key: `user:${userId}`, userId } }]);
	});

	it('repeats no address of a person in an error', () => {
		const body = { ...(situation('status-failed') as object), ErrorMessage: "'To' number whatsapp:+4915112345678 is unknown", ChannelStatusMessage: 'No 491511234567' };
		expect(JSON.stringify(withoutRaw(body)[0])).not.toMatch(/unknown.*\+4915112345678|No 4915/);
		expect(withoutRaw(body)).toMatchObject([{ status: { error: { title: "'To' number [address] is unknown", details: 'No [address]' } } }]);
	});
});

describe('What else Twilio calls about', () => {
	it.each<[what: string, body: unknown, expected: object]>([
		['a call', situation('call'), { field: 'call', reason: 'The callback is about no message.' }],
		['an SMS', situation('sms'), { field: 'message', reason: 'The message did not come over WhatsApp.' }],
		['an event of a stream', situation('event-stream'), { field: 'com.twilio.messaging.message.delivered' }],
		['nothing', {}, { field: 'callback' }],
		['a text', 'hello', { field: 'body', reason: 'The body is no set of parameters.' }],
		['a message without a sender', { MessageSid: sid('SM', 1), To: 'whatsapp:+14155550100' }, { field: 'message', reason: 'The message names no sender.' }],
	])('%s is passed on', (_what, body, unknown) => {
		expect(parseCallback(body)).toEqual([
			expect.objectContaining({ event: 'unknown', unknown: expect.objectContaining(unknown), raw: Array.isArray(body) ? body[0] : body }),
		]);
	});
});
