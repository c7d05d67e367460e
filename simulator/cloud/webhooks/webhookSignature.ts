import { createHmac } from 'node:crypto';

/** Signs the exact bytes of a webhook with the secret of the subscribed app, as the header `X-Hub-Signature-256` carries it. */
export function webhookSignature(body: string, appSecret: string): string {
	return `sha256=${createHmac('sha256', appSecret).update(body, 'utf8').digest('hex')}`;
}
