import type { IExecuteFunctions } from 'n8n-workflow';

import { cloudAccount, CLOUD_CHANNEL_PREFIX } from '../shared/n8n/cloudAccount';
import { createHttpPort } from '../shared/n8n/httpPort';
import type { IncomingItem } from '../shared/n8n/incomingItem';
import { createCloudProvider } from '../shared/providers/cloud/cloudProvider';

const CREDENTIAL = 'whatsAppCloudApi';
const provider = createCloudProvider();

/** What an operation needs to reach WhatsApp for one item. */
export async function openSender(context: IExecuteFunctions, itemIndex: number, incoming: IncomingItem) {
	const { phoneNumberId } = context.getNodeParameter('options', itemIndex, {}) as { phoneNumberId?: string };
	const channelId = phoneNumberId ? `${CLOUD_CHANNEL_PREFIX}${phoneNumberId}` : incoming.channelId;
	const account = cloudAccount(await context.getCredentials(CREDENTIAL, itemIndex), channelId);
	return { provider, http: createHttpPort(context, CREDENTIAL), account };
}
