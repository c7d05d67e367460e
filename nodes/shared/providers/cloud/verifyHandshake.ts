import { createHash, timingSafeEqual } from 'node:crypto';
import { failed, success } from '../../domain/result';
import type { Result } from '../../domain/result';

/** Why Meta's check of the callback URL is refused. */
export type HandshakeFailure = 'notAHandshake' | 'wrongToken' | 'noToken';

const fingerprint = (text: string): Buffer => createHash('sha256').update(text).digest();

/**
 * Answers the GET with which Meta checks a callback URL: the challenge to send back as plain text, once the token is right.
 * That request is never signed.
 * @see https://developers.facebook.com/documentation/business-messaging/whatsapp/webhooks/create-webhook-endpoint
 */
export function verifyHandshake(query: Readonly<Record<string, unknown>>, verifyToken: string): Result<string, HandshakeFailure> {
	if (verifyToken === '') return failed('noToken');
	const { 'hub.mode': mode, 'hub.verify_token': token, 'hub.challenge': challenge } = query;
	if (mode !== 'subscribe' || typeof challenge !== 'string' || challenge === '') return failed('notAHandshake');
	if (typeof token !== 'string') return failed('wrongToken');
	return timingSafeEqual(fingerprint(token), fingerprint(verifyToken)) ? success(challenge) : failed('wrongToken');
}
