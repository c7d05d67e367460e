import fc from 'fast-check';

import { MESSAGE_KINDS } from '../../../../nodes/shared/domain/message/inboundMessage';
import { parseCallback } from '../../../../nodes/shared/providers/twilio/webhook/parseCallback';
import { readCallback } from '../../../../nodes/shared/providers/twilio/webhook/readCallback';
import { sid } from './sid';
import { situation, situations } from './situation';

/** The parameters that the parser looks for, so that chance gets past the first check. */
const NAMES = [
	...['MessageSid', 'SmsSid', 'AccountSid', 'SmsStatus', 'MessageStatus', 'From', 'To', 'Body', 'WaId', 'ProfileName', 'MessageType', 'ButtonText'],
	...['ButtonPayload', 'ListId', 'ListTitle', 'InteractiveData', 'Latitude', 'Longitude', 'MediaUrl0', 'MediaContentType0', 'OriginalRepliedMessageSid'],
	...['ChannelMetadata', 'ExternalUserId', 'ErrorCode', 'OptOutType', 'ReferralSourceUrl', 'helpdeskCorrelation', '__proto__', 'constructor', 'toString'],
];
const VALUES = ['received', 'delivered', 'whatsapp:+4915112345678', 'whatsapp:DE.123456', '+4915112345678', 'reaction', '{"pages":[{"items":[{"label":"__proto__"}]}]}', '{"data":{"context":1}}', 'VOICE_CALL_REQUEST', '\0'];

const value = fc.oneof(fc.constantFrom(...VALUES, sid('SM', 1), sid('AC', 1)), fc.string(), fc.webUrl(), fc.jsonValue());
const callback = fc
	.array(fc.tuple(fc.constantFrom(...NAMES), value), { maxLength: 20 })
	.map((pairs): unknown => JSON.parse(`{${pairs.map(([name, given]) => `${JSON.stringify(name)}:${JSON.stringify(given)}`).join(',')}}`));
const damaged = fc.tuple(fc.constantFrom(...situations()), fc.nat(), value).map(([name, at, replacement]) => {
	const body = situation(name) as Record<string, unknown>;
	const names = Object.keys(body);
	return { ...body, [names[at % names.length] ?? '']: replacement };
});

jest.setTimeout(30_000);

describe('Whatever comes from Twilio', () => {
	it('nothing throws, nothing vanishes, and every message has a sender and a kind', () => {
		fc.assert(
			fc.property(fc.oneof(callback, damaged, fc.anything()), fc.boolean(), (body, emojiRepliesAreReactions) => {
				const events = parseCallback(body, { emojiRepliesAreReactions });
				expect(events.length).toBeGreaterThanOrEqual(Array.isArray(body) ? body.length : 1);
				for (const event of events) {
					if (event.event !== 'message') continue;
					expect(MESSAGE_KINDS).toContain(event.message.kind);
					expect(event.contact.phone ?? event.contact.userId).toBeTruthy();
					expect(JSON.stringify({ ...event, raw: null })).not.toContain('\\u0000');
				}
			}),
			{ numRuns: 1000 },
		);
	});

	it('any bytes can be read: form, JSON or query', () => {
		fc.assert(
			fc.property(fc.uint8Array({ maxLength: 200 }), fc.constantFrom('https://x.example/', 'https://x.example/?a=1', 'https://x.example/?bodySHA256=00', 'nonsense', undefined), (bytes, url) => {
				expect(() => parseCallback(readCallback({ rawBody: Buffer.from(bytes), headers: {}, url }))).not.toThrow();
			}),
		);
	});

	it('is nested ever so deeply', () => {
		const deep = `${'['.repeat(200_000)}${']'.repeat(200_000)}`;
		const body = { ...(situation('form-answer') as object), InteractiveData: deep, ChannelMetadata: deep };
		expect(parseCallback(body)).toMatchObject([{ message: { kind: 'reply' } }]);
	});
});
