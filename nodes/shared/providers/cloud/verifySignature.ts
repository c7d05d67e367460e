import { createHmac, timingSafeEqual } from 'node:crypto';
import { failed, success } from '../../domain/result';
import type { Result } from '../../domain/result';
import type { VerifyFailure, WebhookRequest } from '../provider';

const SIGNATURE_HEADER = 'x-hub-signature-256';
/** Exactly as Meta writes it: one spelling per signature, so that no changed byte can pass. */
const SIGNATURE = /^sha256=([0-9a-f]{64})$/;

const signaturesOf = (headers: WebhookRequest['headers']): string[] =>
	Object.entries(headers)
		.filter(([name]) => name.toLowerCase() === SIGNATURE_HEADER)
		.flatMap(([, value]) => value ?? [])
		.filter((value) => value !== '');

/**
 * Proves that Meta wrote the body: HMAC-SHA256 over the very bytes that came, keyed with an app secret. Several apps may be
 * subscribed to one account, so every secret is tried, and all of them always.
 * @see https://developers.facebook.com/documentation/business-messaging/whatsapp/webhooks/create-webhook-endpoint
 */
export function verifySignature({ rawBody, headers }: WebhookRequest, secrets: readonly string[]): Result<void, VerifyFailure> {
	const usable = secrets.filter((secret) => secret !== '');
	if (usable.length === 0) return failed('noSecret');
	const given = signaturesOf(headers);
	if (given.length === 0) return failed('missingSignature');
	const digests = given.flatMap((signature) => SIGNATURE.exec(signature)?.[1] ?? []).map((hex) => Buffer.from(hex, 'hex'));
	if (digests.length === 0) return failed('malformedSignature');

	let matches = 0;
	for (const secret of usable) {
		const expected = createHmac('sha256', secret).update(rawBody).digest();
		for (const digest of digests) matches += timingSafeEqual(digest, expected) ? 1 : 0;
	}
	return matches > 0 ? success(undefined) : failed('wrongSignature');
}
