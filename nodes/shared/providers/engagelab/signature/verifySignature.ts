import { createHmac, timingSafeEqual } from 'node:crypto';

import { failed, success } from '../../../domain/result';
import type { Result } from '../../../domain/result';
import type { VerifyFailure, WebhookRequest } from '../../provider';
import { CALLBACK_CLOCK_TOLERANCE_MS } from '../limits';
import { readCallbackId } from './callbackId';

/**
 * Checks the `X-CALLBACK-ID` of a callback: HMAC-SHA256 over time stamp, nonce and user name, keyed with the callback secret. A time
 * stamp that is too far from our clock counts as a wrong signature. The vendor documents this for its other products and does not sign
 * the body, so it proves who calls but not what is said: see `CallbackNonces` for the rest.
 * @see https://github.com/DevEngageLab/engagelab-skills/blob/main/engagelab-otp/skills/engagelab-otp-webhook/SKILL.md
 */
export function verifySignature({ headers, receivedAt }: WebhookRequest, secrets: readonly string[]): Result<void, VerifyFailure> {
	const usable = secrets.filter((secret) => secret !== '');
	if (usable.length === 0) return failed('noSecret');
	const given = readCallbackId(headers);
	if (given === 'missing') return failed('missingSignature');
	if (given === 'malformed') return failed('malformedSignature');

	const signature = Buffer.from(given.signature, 'hex');
	let matches = 0;
	for (const secret of usable) {
		const expected = createHmac('sha256', secret).update(`${given.timestamp}${given.nonce}${given.username}`).digest();
		matches += timingSafeEqual(signature, expected) ? 1 : 0;
	}
	const isTimely = receivedAt !== undefined && Math.abs(receivedAt.getTime() - given.sentAt) <= CALLBACK_CLOCK_TOLERANCE_MS;
	return matches > 0 && isTimely ? success(undefined) : failed('wrongSignature');
}
