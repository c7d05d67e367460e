import type { IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';

/** How many webhooks each trigger of this process has refused since it started: for the log only. */
const refusals = new Map<string, number>();

/** Answers a webhook that starts nothing, and leaves a counted line in the log that holds nobody's data. */
export function refuseWebhook(context: IWebhookFunctions, status: number, reason: string, forTheLogOnly = ''): IWebhookResponseData {
	const { id, name } = context.getNode();
	const count = (refusals.get(id) ?? 0) + 1;
	refusals.set(id, count);
	context.logger.warn(`"${name}" answered a webhook with ${status} (refusal no. ${count} since the start): ${reason} ${forTheLogOnly}`.trim());
	context.getResponseObject().status(status).json({ error: reason });
	return { noWebhookResponse: true };
}
