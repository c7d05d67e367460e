import type { IDataObject } from 'n8n-workflow';

import type { MessageEvent } from '../../../shared/domain/message/inboundEvent';
import { answerItem } from '../../../shared/n8n/waiting/answerItem';
import { handOver, handOverParts } from '../../../shared/n8n/waiting/handOver';
import type { Desk } from '../../../shared/n8n/desk/Desk';

/** n8n's own port, where its public address leads nowhere from inside. */
const localAddress = (): string => `http://127.0.0.1:${process.env.N8N_PORT ?? '5678'}`;

/**
 * Hands a message to the workflow that waits for it, if there is one, and marks it handled. Where that workflow is gone, or n8n does not
 * reach itself, the message stays the desk's: a contact who answers is never left without anybody.
 */
export async function handToWaiting(desk: Desk, event: MessageEvent, contactId: string, received: IDataObject): Promise<boolean> {
	const { store, at, context } = desk;
	const { channel, message } = event;
	const sentAt = new Date(message.sentAt ?? at);
	const possible = {
		contactId,
		channelId: channel.id,
		messageId: message.id,
		quotes: message.context?.messageId,
		isChoice: message.kind === 'reply',
		...(message.kind === 'text' && message.text !== undefined ? { text: message.text } : {}),
		sentAt,
	};
	const wait = await store.waits.take(possible, at);
	if (!wait) return false;
	const { n8nAddress = '' } = desk.parameter<{ n8nAddress?: string }>('options', {});
	const addresses = n8nAddress.trim() === '' ? [localAddress()] : [n8nAddress.trim(), localAddress()];
	const outcome = await handOver(wait.resumeUrl, addresses, answerItem(received, event, wait), handOverParts(context));
	await store.waits.release(wait.id);
	if (outcome === 'unreachable') {
		context.logger.warn(
			"An answer could not be handed to the workflow that waited for it, because n8n does not reach itself under its public address. The message went on to the desk. Give 'Receive Message' an address under Options > 'Internal Base URL'.",
		);
	}
	if (outcome !== 'taken') return false;
	await store.markHandled(channel.id, message.id, at);
	return true;
}
