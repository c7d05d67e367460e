import type { WebhookAttempt } from './webhookRecord.ts';

/** Puts a failed webhook into words for somebody who sees it for the first time, with the way out. */
export function failureAdvice(url: string, attempt: WebhookAttempt): string {
	if (attempt.error !== undefined) {
		return `Nothing took the webhook at ${url} (${attempt.error}). Start n8n, and check that the address and port are right.`;
	}
	switch (attempt.status) {
		case 401:
		case 403:
			return `${url} refused the signature (HTTP ${attempt.status}). Put the app secret of this account into the credential of the trigger.`;
		case 404:
			return `${url} does not exist (HTTP 404). Publish the workflow; a test address works only while the editor listens for a test event.`;
		case 413:
			return `${url} finds the webhook too large (HTTP 413). Raise the payload limit of n8n or of the proxy before it.`;
		default:
			return `${url} answered HTTP ${attempt.status} instead of 200. Look into the log of n8n; WhatsApp tries again.`;
	}
}
