import type { IWebhookFunctions } from 'n8n-workflow';

import type { InboundEvent } from '../../domain/message/inboundEvent';
import { storeFor } from '../storeFor';
import { webhookCredential } from '../webhookCredential';
import { isMessage } from './isMessage';

/** Keeps everything and answers what is new. A message that nobody wants to hear of is done with at once. */
export async function rememberEvents(
	context: IWebhookFunctions,
	events: InboundEvent[],
	isWanted: (event: InboundEvent) => boolean,
	now: Date,
): Promise<InboundEvent[]> {
	const store = await storeFor(await webhookCredential(context, 'helpdeskStoreApi'));
	const known = await store.recordEvents(events, now);
	const fresh = events.filter((_, index) => known[index] === 'new');
	for (const { channel, message } of fresh.filter(isMessage).filter((event) => !isWanted(event))) {
		await store.markHandled(channel.id, message.id, now);
	}
	return fresh;
}
