import type { IWebhookFunctions } from 'n8n-workflow';

import type { MessageEvent } from '../shared/domain/message/inboundEvent';
import { CLOUD_CHANNEL_PREFIX, cloudAccount } from '../shared/n8n/cloudAccount';
import { createHttpPort } from '../shared/n8n/httpPort';
import { createCloudProvider } from '../shared/providers/cloud/cloudProvider';

const CREDENTIAL = 'whatsAppCloudApi';
const provider = createCloudProvider();

/**
 * Shows the contacts blue ticks, and typing where it is wanted. Only the last message of each chat is marked, because
 * WhatsApp marks everything before it too. A refusal is no reason to lose the message: it is only logged.
 */
export async function acknowledge(context: IWebhookFunctions, messages: MessageEvent[], typing: boolean): Promise<void> {
	const lastOfChat = new Map(messages.map((event) => [`${event.channel.id} ${event.contact.key}`, event]));
	const credential = await context.getCredentials(CREDENTIAL);
	const http = createHttpPort(context, CREDENTIAL);
	await Promise.all(
		[...lastOfChat.values()]
			.filter(({ channel }) => channel.id.startsWith(CLOUD_CHANNEL_PREFIX))
			.map(async ({ channel, message }) => {
				const marked = await provider.markRead(http, cloudAccount(credential, channel.id), message.id, typing);
				if (!marked.ok) context.logger.warn(`"${context.getNode().name}" could not mark a message as read: ${marked.failure.message}`);
			}),
	);
}
