import { createHmac, randomInt } from 'node:crypto';
import type { CallbackSettings } from './callbackSettings.ts';

const NONCE_BELOW = 2 ** 47;

/**
 * The `X-CALLBACK-ID` header: a signature over time stamp, nonce and user name, but not over the body. It tells the real time,
 * because whoever checks it knows no other.
 * @see https://github.com/DevEngageLab/engagelab-skills/blob/main/engagelab-otp/skills/engagelab-otp-webhook/SKILL.md
 */
export function callbackId(secret: string, username: string, now = Date.now(), nonce = String(randomInt(NONCE_BELOW))): string {
	const timestamp = String(Math.floor(now / 1000));
	const signature = createHmac('sha256', secret).update(`${timestamp}${nonce}${username}`).digest('hex');
	return `timestamp=${timestamp};nonce=${nonce};username=${username};signature=${signature}`;
}

/** The headers of one callback. */
export function callbackHeaders({ secret, username = '', authorization }: Pick<CallbackSettings, 'secret' | 'username' | 'authorization'>): Record<string, string> {
	return {
		'content-type': 'application/json',
		'user-agent': 'EngageLab',
		...(secret ? { 'x-callback-id': callbackId(secret, username) } : {}),
		...(authorization ? { authorization } : {}),
	};
}
