import fc from 'fast-check';

import { verifySignature } from '../../../../../nodes/shared/providers/engagelab/signature/verifySignature';
import { SIGNED_AT, signedRequest } from '../signedRequest';

const SECRET = ['s3cr3t', 'engagelab'].join('-');
const rawBody = Buffer.from('{"total":0,"rows":[]}');
const MINUTE = 60_000;

const withHeader = (header: string | string[]) => verifySignature({ rawBody, headers: { 'x-callback-id': header }, receivedAt: new Date(SIGNED_AT * 1000) }, [SECRET]);

describe('The signature of an EngageLab callback', () => {
	it('fits the vector that is computed by hand', () => {
		const digest = 'b4745e0723ff62088ce9affc803ba84122a7768bd764340b4c681feb93f609bb';
		expect(withHeader(`timestamp=${SIGNED_AT};nonce=481516234200;username=helpdesk;signature=${digest}`).ok).toBe(true);
		expect(withHeader(`signature=${digest.toUpperCase()}; username=helpdesk; nonce=481516234200; timestamp=${SIGNED_AT}`).ok).toBe(true);
	});

	it('may be five minutes old or early, and not a second more', () => {
		const at = (offset: number) => verifySignature(signedRequest(rawBody, { secret: SECRET, receivedAt: SIGNED_AT * 1000 + offset }), [SECRET]);
		for (const offset of [-5 * MINUTE, 0, 5 * MINUTE]) expect(at(offset)).toEqual({ ok: true, value: undefined });
		for (const offset of [-5 * MINUTE - 1000, 5 * MINUTE + 1000]) expect(at(offset)).toEqual({ ok: false, failure: 'wrongSignature' });
	});

	it('is not believed where nobody says what time it is', () => {
		const { headers } = signedRequest(rawBody, { secret: SECRET });
		expect(verifySignature({ rawBody, headers }, [SECRET])).toEqual({ ok: false, failure: 'wrongSignature' });
	});

	it('reads a time stamp in milliseconds too', () => {
		expect(verifySignature(signedRequest(rawBody, { secret: SECRET, timestamp: SIGNED_AT * 1000, receivedAt: SIGNED_AT * 1000 }), [SECRET]).ok).toBe(true);
	});

	it.each([
		['nothing', ''],
		['words', 'hello'],
		['no signature', `timestamp=${SIGNED_AT};nonce=1;username=helpdesk`],
		['a short signature', `timestamp=${SIGNED_AT};nonce=1;username=helpdesk;signature=abcd`],
		['no nonce', `timestamp=${SIGNED_AT};username=helpdesk;signature=${'a'.repeat(64)}`],
		['a time that is none', `timestamp=soon;nonce=1;username=helpdesk;signature=${'a'.repeat(64)}`],
	])('is refused with %s', (what, header) => {
		expect(withHeader(header)).toEqual({ ok: false, failure: what === 'nothing' ? 'missingSignature' : 'malformedSignature' });
	});

	it('is refused when it stands there twice', () => {
		expect(withHeader([`timestamp=1;nonce=1;username=a;signature=${'a'.repeat(64)}`, 'another'])).toEqual({ ok: false, failure: 'malformedSignature' });
	});

	it('breaks with any change of what it covers, and never throws', () => {
		const { headers } = signedRequest(rawBody, { secret: SECRET });
		const header = Buffer.from(String(headers['X-CALLBACK-ID']));
		const digitsOfTheTime = header.indexOf('nonce');
		fc.assert(
			fc.property(fc.integer({ min: digitsOfTheTime, max: header.length - 1 }), fc.integer({ min: 1, max: 127 }), (position, change) => {
				const forged = Buffer.from(header);
				forged.writeUInt8(forged.readUInt8(position) ^ change, position);
				// Capitals and spaces around a part say the same.
				fc.pre(forged.toString().toLowerCase().replace(/\s/g, '') !== header.toString().toLowerCase());
				expect(withHeader(forged.toString()).ok).toBe(false);
			}),
		);
		fc.assert(
			fc.property(fc.string(), (text) => {
				expect(withHeader(text).ok).toBe(false);
			}),
		);
	});
});
