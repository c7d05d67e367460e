import type { IDataObject, IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';

import { verifyHandshake } from '../shared/providers/cloud/verifyHandshake';
import { cloudSecrets } from '../shared/n8n/cloudSecrets';

/** Meta asks once, by GET, whether the URL is ours: the challenge goes back only where the verify token is right. */
export async function answerHandshake(context: IWebhookFunctions): Promise<IWebhookResponseData> {
	const { verifyToken, hasOwnVerifyToken } = cloudSecrets(await context.getCredentials('whatsAppCloudApi'));
	const expected = hasOwnVerifyToken || context.getNodeParameter('setup', 'automatic') === 'automatic' ? verifyToken : '';
	const response = context.getResponseObject();
	const handshake = verifyHandshake(context.getQueryData() as IDataObject, expected);
	if (handshake.ok) {
		response.status(200).type('text/plain').send(handshake.value);
	} else {
		context.logger.warn(`WhatsApp Cloud Trigger refused a handshake: ${handshake.failure}`);
		response.status(403).type('text/plain').send(REFUSALS[handshake.failure]);
	}
	return { noWebhookResponse: true };
}

const REFUSALS = {
	notAHandshake: 'This URL receives WhatsApp webhooks. Give it to Meta as callback URL.',
	noToken: 'The WhatsApp Cloud credential of this workflow has no verify token. Choose one there and type the same one in Meta.',
	wrongToken: 'The verify token is not the one in the WhatsApp Cloud credential of this workflow.',
} as const;
