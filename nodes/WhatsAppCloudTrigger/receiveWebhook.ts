import type { IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';

import { cloudSecrets } from '../shared/n8n/cloudSecrets';
import { cloudVendor } from '../shared/n8n/cloudVendor';
import { refuseWebhook } from '../shared/n8n/refuseWebhook';
import { listOf } from '../shared/n8n/trigger/readEventFilter';
import { receiveEvents } from '../shared/n8n/trigger/receiveEvents';
import { refuseUnreadable } from '../shared/n8n/trigger/refuseUnreadable';
import { channelPrefix } from '../shared/n8n/vendor';
import { webhookCredential } from '../shared/n8n/webhookCredential';
import { parseJson } from '../shared/providers/reading/parseJson';

const { provider } = cloudVendor;

/** Checks and reads a webhook of Meta's, and starts the workflow with what it brought. */
export async function receiveWebhook(context: IWebhookFunctions): Promise<IWebhookResponseData> {
	const request = context.getRequestObject();
	const unreadable = await refuseUnreadable(context);
	if (unreadable) return unreadable;
	const { appSecrets } = cloudSecrets(await webhookCredential(context, 'whatsAppCloudApi'));
	const verified = provider.verify({ rawBody: request.rawBody, headers: request.headers }, appSecrets);
	if (!verified.ok) return refuseWebhook(context, 401, REFUSALS[verified.failure]);

	const body = bodyOf(request.rawBody);
	if (body === undefined) return refuseWebhook(context, 400, 'The body is not JSON, or nested too deeply.');
	const { phoneNumberIds } = context.getNodeParameter('filters', {}) as { phoneNumberIds?: string };
	const channelIds = listOf(phoneNumberIds).map((id) => `${channelPrefix(cloudVendor)}${id}`);
	return await receiveEvents(context, cloudVendor, { events: provider.parse(body), channelIds });
}

function bodyOf(bytes: Buffer): unknown {
	try {
		return parseJson(bytes.toString('utf8'));
	} catch {
		return undefined;
	}
}

const REFUSALS = {
	missingSignature: 'The request has no X-Hub-Signature-256 header, so it does not come from Meta.',
	malformedSignature: 'The X-Hub-Signature-256 header is malformed.',
	wrongSignature: 'The signature does not fit. Check the app secret in the WhatsApp Cloud credential of this workflow.',
	noSecret: 'The WhatsApp Cloud credential of this workflow has no app secret, so no webhook can be believed.',
} as const;
