import { createHmac } from 'node:crypto';

import type { HttpPort } from '../../httpPort';
import type { NumberCheck } from './checkNumber';
import { fine, problem, type Finding } from './finding';

/** Signed like Meta's, but with nothing in it: a trigger answers 200 and starts nothing. */
const EMPTY_WEBHOOK = Buffer.from(JSON.stringify({ object: 'whatsapp_business_account', entry: [] }));

const LEVELS = { number: 'the number', account: 'the business account', app: 'the Meta app' } as const;

/** Which URL is in force, and whether what stands there believes the app secret. `http` carries no credentials. */
export async function checkWebhook(http: HttpPort, callback: NumberCheck['callback'], appSecret: string | undefined): Promise<Finding[]> {
	if (!callback) {
		return [problem('Callback URL', 'Neither the number nor the account nor the app has a webhook URL.', "Publish a workflow with a 'WhatsApp Cloud Trigger'.")];
	}
	const { url, level } = callback;
	const inForce = fine('Callback URL', `Messages go to ${url}, which is set on ${LEVELS[level]}.`);
	if (!appSecret) return [inForce];

	const signature = `sha256=${createHmac('sha256', appSecret).update(EMPTY_WEBHOOK).digest('hex')}`;
	const body = { bytes: EMPTY_WEBHOOK, contentType: 'application/json' };
	const answer = await http({ method: 'POST', url, headers: { 'x-hub-signature-256': signature }, body });
	if (!answer.ok) {
		return [inForce, problem('Webhook', `The URL cannot be reached from here (${answer.failure.reason}).`, 'Check the address, the proxy in front of n8n and its certificate.')];
	}
	const { status } = answer.value;
	if (status === 200) return [inForce, fine('Webhook', 'The URL took a signed test call.')];
	const advice =
		status === 404
			? 'The workflow behind it is not published, or its URL has changed: publish it again.'
			: status === 401
				? 'The workflow behind it uses a credential with another app secret.'
				: 'Look into the log of n8n, and of the proxy in front of it.';
	return [inForce, problem('Webhook', `The URL answered a signed test call with ${status}; WhatsApp wants 200.`, advice)];
}
