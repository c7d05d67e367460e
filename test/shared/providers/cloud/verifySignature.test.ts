import { createHmac } from 'node:crypto';
import fc from 'fast-check';

import { verifySignature } from '../../../../nodes/shared/providers/cloud/verifySignature';

const SECRET = ['an', 'app', 'secret'].join('-');
const BODY = Buffer.from('{"text":"\\u00e4\\ud83d\\ude00 \\/ @"}');
const sign = (body: Buffer, secret = SECRET) => `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`;
const verified = { ok: true, value: undefined };

describe('The signature of Meta', () => {
	it.each<[what: string, headers: Record<string, string | string[] | undefined>]>([
		['in lower case', { 'x-hub-signature-256': sign(BODY) }],
		['in the case of the documentation', { 'X-Hub-Signature-256': sign(BODY) }],
		['in a list', { 'x-hub-signature-256': [sign(BODY)] }],
		['beside a wrong one', { 'x-hub-signature-256': [sign(BODY, 'x'), sign(BODY)] }],
	])('is accepted %s', (_what, headers) => {
		expect(verifySignature({ rawBody: BODY, headers }, [SECRET])).toEqual(verified);
	});

	it.each<[what: string, header: string | string[] | undefined, failure: string]>([
		['no header', undefined, 'missingSignature'],
		['an empty header', '', 'missingSignature'],
		['an empty list', [], 'missingSignature'],
		['the old SHA-1 form', `sha1=${'a'.repeat(40)}`, 'malformedSignature'],
		['no prefix', sign(BODY).slice(7), 'malformedSignature'],
		['a digit too few', sign(BODY).slice(0, -1), 'malformedSignature'],
		['a digit too many', `${sign(BODY)}0`, 'malformedSignature'],
		['capital letters', sign(BODY).toUpperCase(), 'malformedSignature'],
		['the digest of another body', sign(Buffer.from('{}')), 'wrongSignature'],
	])('is refused: %s', (_what, header, failure) => {
		expect(verifySignature({ rawBody: BODY, headers: { 'x-hub-signature-256': header } }, [SECRET])).toEqual({ ok: false, failure });
	});

	it('counts over the bytes that came, not over the JSON in them', () => {
		const rewritten = Buffer.from(JSON.stringify(JSON.parse(BODY.toString())));
		expect(rewritten.equals(BODY)).toBe(false);
		expect(verifySignature({ rawBody: rewritten, headers: { 'x-hub-signature-256': sign(BODY) } }, [SECRET]).ok).toBe(false);
	});

	it('holds for any body and secret, and for no other', () => {
		fc.assert(
			fc.property(fc.uint8Array(), fc.string({ minLength: 1 }), fc.string({ minLength: 1 }), (bytes, secret, other) => {
				const rawBody = Buffer.from(bytes);
				const request = { rawBody, headers: { 'x-hub-signature-256': sign(rawBody, secret) } };
				expect(verifySignature(request, [secret]).ok).toBe(true);
				expect(verifySignature(request, [other]).ok).toBe(Buffer.from(other).equals(Buffer.from(secret)));
			}),
		);
	});

	it('is refused once any byte of body, secret or signature is another', () => {
		const flip = (text: Buffer, position: number, change: number): Buffer => {
			const flipped = Buffer.from(text);
			flipped.writeUInt8(flipped.readUInt8(position % text.length) ^ change, position % text.length);
			return flipped;
		};
		const signature = Buffer.from(sign(BODY), 'latin1');
		fc.assert(
			fc.property(fc.constantFrom('body', 'secret', 'signature'), fc.nat(1000), fc.integer({ min: 1, max: 127 }), (part, position, change) => {
				const rawBody = part === 'body' ? flip(BODY, position, change) : BODY;
				const secret = part === 'secret' ? flip(Buffer.from(SECRET), position, change).toString('latin1') : SECRET;
				const header = part === 'signature' ? flip(signature, position, change).toString('latin1') : signature.toString('latin1');
				expect(verifySignature({ rawBody, headers: { 'x-hub-signature-256': header } }, [secret]).ok).toBe(false);
			}),
			{ numRuns: 500 },
		);
	});
});
