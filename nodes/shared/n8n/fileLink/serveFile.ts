import type { IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';

import { refuseWebhook } from '../refuseWebhook';
import { readFileToken } from './fileToken';

const REFUSALS = { forged: 'This link was not made by this desk.', expired: 'This link is no longer valid.' } as const;

/** Serves a file to whoever comes with a link that a send has made. The link's time is short, and nothing can be guessed from it. */
export async function serveFile(context: IWebhookFunctions, secrets: readonly string[]): Promise<IWebhookResponseData> {
	const { token } = context.getParamsData() as { token: string };
	const grant = readFileToken(token, secrets, new Date());
	if (!grant.ok) return refuseWebhook(context, grant.failure === 'expired' ? 410 : 403, REFUSALS[grant.failure]);
	const { binaryId, mimeType } = grant.value;
	let content;
	try {
		content = await context.helpers.getBinaryStream(binaryId);
	} catch {
		return refuseWebhook(context, 404, 'The file is no longer there: n8n has deleted the execution that it belonged to.');
	}
	const response = context.getResponseObject();
	// The file is somebody's, and its type is somebody's word: no cache may keep it and no browser may run it.
	response.setHeader('content-type', mimeType);
	response.setHeader('cache-control', 'private, no-store');
	response.setHeader('x-content-type-options', 'nosniff');
	response.setHeader('content-security-policy', 'sandbox');
	response.status(200);
	content.on('error', () => response.destroy());
	content.pipe(response);
	return { noWebhookResponse: true };
}
