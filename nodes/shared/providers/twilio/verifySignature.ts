import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { failed, success } from '../../domain/result';
import type { Result } from '../../domain/result';
import type { VerifyFailure, WebhookRequest } from '../provider';
import { bodyDigestOf } from './webhook/bodyDigest';
import { formParameters } from './webhook/formParameters';
import { signedUrls } from './webhook/signedUrls';

const SIGNATURE_HEADER = 'x-twilio-signature';
/** A SHA-1 digest in base64. It is compared as text: its last letter has spare bits, and no changed letter may pass. */
const SIGNATURE = /^[A-Za-z0-9+/]{27}=$/;

const signaturesOf = (headers: WebhookRequest['headers']): string[] =>
	Object.entries(headers)
		.filter(([name]) => name.toLowerCase() === SIGNATURE_HEADER)
		.flatMap(([, value]) => value ?? [])
		.filter((value) => value !== '');

/** What Twilio signs of a form: each name in order, before each of its values, in order and once. */
const signedForm = (rawBody: Buffer): string =>
	[...formParameters(rawBody.toString('utf8'))]
		.toSorted(([one], [other]) => (one < other ? -1 : 1))
		.map(([name, values]) => [...new Set(values)].toSorted(byCodeUnit).map((value) => name + value).join(''))
		.join('');

const byCodeUnit = (one: string, other: string): number => (one < other ? -1 : Number(one > other));

const isSame = (one: string, other: string): boolean =>
	Buffer.byteLength(one) === Buffer.byteLength(other) && timingSafeEqual(Buffer.from(one), Buffer.from(other));

/**
 * Proves that Twilio called this address with this body: HMAC-SHA1 over the public address and the parameters, keyed with the auth
 * token. Of a JSON body the address holds the digest. Every token and every form of the address is tried, and all of them always.
 * Without an address nothing can be proven.
 * @see https://www.twilio.com/docs/usage/security#validating-requests
 */
export function verifySignature({ rawBody, headers, url }: WebhookRequest, secrets: readonly string[]): Result<void, VerifyFailure> {
	const usable = secrets.filter((secret) => secret !== '');
	if (usable.length === 0) return failed('noSecret');
	const given = signaturesOf(headers);
	if (given.length === 0) return failed('missingSignature');
	const signatures = given.filter((signature) => SIGNATURE.test(signature));
	if (signatures.length === 0) return failed('malformedSignature');
	if (!url) return failed('wrongSignature');

	const digest = bodyDigestOf(url);
	const isBody = digest === undefined || isSame(digest, createHash('sha256').update(rawBody).digest('hex'));
	const parameters = digest === undefined ? signedForm(rawBody) : '';
	let matches = 0;
	for (const secret of usable) {
		for (const candidate of signedUrls(url)) {
			const expected = createHmac('sha1', secret).update(candidate + parameters, 'utf8').digest('base64');
			for (const signature of signatures) matches += isSame(signature, expected) ? 1 : 0;
		}
	}
	return isBody && matches > 0 ? success(undefined) : failed('wrongSignature');
}
