import type { InboundEvent } from '../../../../nodes/shared/domain/message/inboundEvent';
import { parseWebhook } from '../../../../nodes/shared/providers/cloud/webhook/parseWebhook';
import { situation } from './situation';

const CHANNEL = { id: 'cloud:106540352242922', phone: '+15550783881', account: '102290129340398' };

const withoutRaw = (events: InboundEvent[]): unknown[] => events.map(({ raw: _raw, ...event }) => event);

describe('The sender of a message', () => {
	it.each<[situation: string, contact: object]>([
		[
			'user-id-only',
			{
				key: 'user:DE.13491208655302741918',
				userId: 'DE.13491208655302741918',
				parentUserId: 'DE.ENT.118',
				name: 'Lin',
				username: 'lin.42',
			},
		],
		['user-id-in-place-of-phone', { key: 'user:DE.13491208655302741918', userId: 'DE.13491208655302741918', name: 'Lin' }],
		['user-id-and-phone', { key: 'user:DE.777', phone: '+4915112345678', userId: 'DE.777', name: 'Ada Beispiel' }],
		['sender-in-another-national-form', { key: 'phone:+5511987654321', phone: '+5511987654321', name: 'Bia' }],
	])('is known: %s', (name, contact) => {
		expect(parseWebhook(situation(name)).map((event) => ('contact' in event ? event.contact : undefined))).toEqual([contact]);
	});

	it.each([
		['message-without-sender', 'The message has no sender.'],
		['message-without-id', 'The message has no id.'],
	])('or id may be missing: %s', (name, reason) => {
		expect(withoutRaw(parseWebhook(situation(name)))).toEqual([
			{ event: 'unknown', provider: 'cloud', channel: CHANNEL, unknown: { field: 'messages', reason } },
		]);
	});
});

describe('A batch', () => {
	it('gives every event of every entry, in order, each with its own number and person', () => {
		const events = parseWebhook(situation('batch-over-several-entries'));
		expect(
			events.map((event) => [
				event.event,
				event.channel.id,
				event.channel.account,
				'contact' in event ? (event.contact?.name ?? event.contact?.phone) : undefined,
				event.event === 'message' ? event.message.id : event.event === 'status' ? event.status.id : undefined,
			]),
		).toEqual([
			['message', 'cloud:106540352242922', '1001', 'Adi', 'wamid.P1M1'],
			['message', 'cloud:106540352242922', '1001', 'Bea', 'wamid.P2M2'],
			['status', 'cloud:106540352242922', '1001', '+4915100000001', 'wamid.OURS1'],
			['message', 'cloud:222', '1002', 'Cem', 'wamid.P3M4'],
			['message', 'cloud:222', '1002', '+4915100000004', 'wamid.P4M5'],
			['status', 'cloud:222', '1002', 'Cem', 'wamid.OURS2'],
		]);
	});

	it('writes the number of the business in one form, however it came', () => {
		expect(parseWebhook(situation('batch-over-several-entries')).at(-1)?.channel.phone).toBe('+15550100000');
	});
});
