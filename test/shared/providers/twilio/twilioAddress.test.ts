import fc from 'fast-check';

import { isWhatsAppAddress, readTwilioAddress, toTwilioAddress } from '../../../../nodes/shared/providers/twilio/twilioAddress';

describe('An address of Twilio', () => {
	it.each<[written: string, read: object]>([
		['whatsapp:+4915112345678', { phone: '+4915112345678' }],
		['+4915112345678', { phone: '+4915112345678' }],
		['4915112345678', { phone: '+4915112345678' }],
		['004915112345678', { phone: '+4915112345678' }],
		['+49 (151) 123-456-78', { phone: '+4915112345678' }],
		['whatsapp:whatsapp:+4915112345678', { phone: '+4915112345678' }],
		[' WhatsApp: +4915112345678 ', { phone: '+4915112345678' }],
		['whatsapp:DE.13491208655302741918', { userId: 'DE.13491208655302741918' }],
		['DE.13491208655302741918', { userId: 'DE.13491208655302741918' }],
		['whatsapp:+DE.13491208655302741918', { userId: 'DE.13491208655302741918' }],
		['DE.ENT.11815799212886844830', { userId: 'DE.ENT.11815799212886844830' }],
		['messenger:123', {}],
		['Ada', {}],
		['', {}],
	])('is read: "%s"', (written, read) => {
		expect(readTwilioAddress(written)).toEqual(read);
	});

	it.each<[what: string, given: object, written: string]>([
		['a phone', { phone: '+4915112345678' }, 'whatsapp:+4915112345678'],
		['a user id without a plus', { userId: 'DE.777' }, 'whatsapp:DE.777'],
		['the phone where both are known', { phone: '+4915112345678', userId: 'DE.777' }, 'whatsapp:+4915112345678'],
		['the channel only once', { phone: 'whatsapp:+4915112345678' }, 'whatsapp:+4915112345678'],
	])('is written: %s', (_what, given, written) => {
		expect(toTwilioAddress(given)).toBe(written);
	});

	it('is the same however often it is read and written', () => {
		fc.assert(
			fc.property(fc.oneof(fc.stringMatching(/^\+[1-9][0-9]{6,14}$/), fc.stringMatching(/^[A-Z]{2}\.[A-Za-z0-9]{1,20}$/)), fc.nat(3), (address, times) => {
				const written = toTwilioAddress(readTwilioAddress('whatsapp:'.repeat(times) + address));
				expect(written).toBe(`whatsapp:${address}`);
				expect(toTwilioAddress(readTwilioAddress(written))).toBe(written);
			}),
		);
	});

	it('belongs to WhatsApp only with its channel', () => {
		expect(['whatsapp:+1', '+1', 'messenger:1'].map(isWhatsAppAddress)).toEqual([true, false, false]);
	});
});
