import type { IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';

/** Answers a webhook that starts nothing, and leaves a line in the log that holds nobody's data. */
export function refuseWebhook(context: IWebhookFunctions, status: number, reason: string, forTheLogOnly = ''): IWebhookResponseData {
	const { name } = context.getNode();
	context.logger.warn(`"${name}" answered a webhook with ${status}: ${reason} ${forTheLogOnly}`.trim());
	context.getResponseObject().status(status).json({ error: reason });
	return { noWebhookResponse: true };
}
