import type { IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';

import { refuseWebhook } from '../refuseWebhook';

const TOO_LARGE = 413;

/** Reads the body of a webhook into `rawBody`, or answers a webhook whose body cannot be read: an error that reached n8n would start an execution for what any stranger sent. */
export async function refuseUnreadable(context: IWebhookFunctions): Promise<IWebhookResponseData | undefined> {
	try {
		await context.getRequestObject().readRawBody();
		return undefined;
	} catch (error) {
		if ((error as { status?: unknown }).status === TOO_LARGE) return refuseWebhook(context, TOO_LARGE, 'The body is larger than n8n takes (N8N_PAYLOAD_SIZE_MAX).');
		return refuseWebhook(context, 400, 'The body is cut off, packed wrongly, or a form with files, so it cannot be read.');
	}
}
