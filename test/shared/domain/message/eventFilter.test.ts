import { passesFilter, type EventFilter } from '../../../../nodes/shared/domain/message/eventFilter';
import type { InboundEvent, MessageEvent } from '../../../../nodes/shared/domain/message/inboundEvent';

const NOW = new Date('2026-11-20T10:00:00.000Z');

const message: MessageEvent = {
	event: 'message',
	provider: 'cloud',
	channel: { id: 'cloud:1' },
	contact: { key: 'user:DE.1', phone: '+4915112345678', userId: 'DE.1' },
	message: { id: 'wamid.1', kind: 'image', sentAt: '2026-11-20T09:00:00.000Z' },
	raw: {},
};
const receipt: InboundEvent = { event: 'status', provider: 'cloud', channel: { id: 'cloud:1' }, status: { id: 'wamid.2', state: 'sent' }, raw: {} };

const MINUTE_MS = 60_000;

describe('passesFilter', () => {
	it.each<[string, InboundEvent, Partial<EventFilter>, boolean]>([
		['a message when messages are asked for', message, {}, true],
		['no receipt when only messages are asked for', receipt, {}, false],
		['a receipt that is asked for, whatever is said of messages', receipt, { events: ['status'], kinds: ['text'], maxAgeMs: 1 }, true],
		['a message of a kind that is asked for', message, { kinds: ['text', 'image'] }, true],
		['no message of another kind', message, { kinds: ['text'] }, false],
		['a message to a number that is asked for', message, { channelIds: ['cloud:1'] }, true],
		['no message to another number', message, { channelIds: ['cloud:2'] }, false],
		['everything where lists are empty', message, { kinds: [], channelIds: [], ignoredContacts: [] }, true],
		['no message of an ignored phone, however it is written', message, { ignoredContacts: ['0049 151 12345678'] }, false],
		['no message of an ignored user id', message, { ignoredContacts: [' DE.1 '] }, false],
		['a message of somebody else', message, { ignoredContacts: ['+4915199999999', 'DE.2', ''] }, true],
		['a message of exactly the greatest age', message, { maxAgeMs: 60 * MINUTE_MS }, true],
		['no message that is older', message, { maxAgeMs: 60 * MINUTE_MS - 1 }, false],
		['a message that does not say when it was sent', { ...message, message: { id: 'wamid.1', kind: 'image' } }, { maxAgeMs: 1 }, true],
	])('lets through %s', (_, event, filter, passes) => {
		expect(passesFilter(event, { events: ['message'], ...filter }, NOW)).toBe(passes);
	});
});
