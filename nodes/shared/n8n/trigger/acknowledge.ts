import type { IWebhookFunctions } from 'n8n-workflow';

import type { MessageEvent } from '../../domain/message/inboundEvent';
import { createHttpPort } from '../httpPort';
import { channelPrefix, type Vendor } from '../vendor';
import { webhookCredential } from '../webhookCredential';

/**
 * Shows the contacts blue ticks, and typing where it is wanted. Only the last message of each chat is marked, because
 * WhatsApp marks everything before it too. A refusal is no reason to lose the message: it is only logged.
 */
export async function acknowledge(context: IWebhookFunctions, vendor: Vendor, messages: MessageEvent[], typing: boolean): Promise<void> {
	const lastOfChat = new Map(messages.map((event) => [`${event.channel.id} ${event.contact.key}`, event]));
	const credential = await webhookCredential(context, vendor.credential);
	const http = createHttpPort(context, vendor.credential);
	await Promise.all(
		[...lastOfChat.values()]
			.filter(({ channel }) => channel.id.startsWith(channelPrefix(vendor)))
			.map(async ({ channel, message }) => {
				const marked = await vendor.provider.markRead(http, vendor.account(credential, channel.id), message.id, typing);
				if (!marked.ok) context.logger.warn(`"${context.getNode().name}" could not mark a message as read: ${marked.failure.message}`);
			}),
	);
}
