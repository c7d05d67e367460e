import { failureAdvice } from '../../cloud/webhooks/failureAdvice.ts';
import type { SentWebhook } from '../../whatsapp/providerDesk.ts';

type Attempt = SentWebhook['attempts'][number];

/** Puts a failed callback into words, with the way out. */
export function callbackAdvice(url: string, attempt: Attempt): string {
	const { status } = attempt;
	if (status === 401 || status === 403) return `${url} refused the callback (HTTP ${status}). Check the key in the URL, and the callback secret in the credential of the trigger.`;
	if (status === undefined || status === 404 || status === 413) return failureAdvice(url, attempt);
	return `${url} answered HTTP ${status} instead of 200. Look into the log of n8n; EngageLab does not try again.`;
}
