import { createHmac } from 'node:crypto';

import type { WebhookRequest } from '../../../../nodes/shared/providers/provider';

interface Signing {
	secret: string;
	/** Seconds, as the vendor writes them. */
	timestamp?: number;
	nonce?: string;
	username?: string;
	/** When it comes in, in milliseconds since 1970. */
	receivedAt?: number;
}

export const SIGNED_AT = 1_800_000_000;

/** A callback as EngageLab signs it, by the rule written out here. */
export function signedRequest(rawBody: Buffer, { secret, timestamp = SIGNED_AT, nonce = '481516234200', username = 'helpdesk', receivedAt = timestamp * 1000 }: Signing): WebhookRequest {
	const signature = createHmac('sha256', secret).update(`${timestamp}${nonce}${username}`).digest('hex');
	const header = `timestamp=${timestamp};nonce=${nonce};username=${username};signature=${signature}`;
	return { rawBody, headers: { 'X-CALLBACK-ID': header }, receivedAt: new Date(receivedAt) };
}
