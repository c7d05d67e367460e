import type { MessageState } from '../../whatsapp/chat.ts';
import type { CloudWorld } from '../cloudWorld.ts';
import type { CloudNumber } from '../directory.ts';
import type { GraphCall } from '../graph/graphCall.ts';
import { json, type GraphReply } from '../graph/graphReply.ts';
import { digitsFrom } from '../seededId.ts';
import type { WebhookRecord } from '../webhooks/webhookRecord.ts';

/** What Meta's history calls the ticks; it knows no others. */
const SHOWN: Partial<Record<MessageState, string>> = { sent: 'SENT', delivered: 'DELIVERED', read: 'READ', failed: 'FAILED' };

const WEBHOOK_STATES: Partial<Record<WebhookRecord['state'], string>> = { delivered: 'DELIVERED', failed: 'FAILED', retrying: 'RETRYING', pending: 'PENDING' };

function webhookOf(world: CloudWorld, messageId: string, state: string): object {
	const record = world.office.all().find(({ about, body }) => about.includes(messageId) && body.includes(`"status":"${state}"`));
	const shown = record && WEBHOOK_STATES[record.state];
	return shown ? { webhook_update_state: shown, ...(record.url ? { webhook_uri: record.url } : {}) } : {};
}

/** `GET /{phone number id}/message_history`: how far a message came, and what became of the webhooks about it. */
export function readMessageHistory({ world, query }: GraphCall, number: CloudNumber): GraphReply {
	const messageId = query['message_id'] ?? '';
	const message = world.network.chats.message(number.phoneNumberId, messageId)?.message;
	if (message?.author !== 'business') return json({ data: [] });
	const events = Object.entries(message.stateAt).flatMap(([state, at]) => {
		const shown = SHOWN[state as MessageState];
		if (!shown) return [];
		const error = state === 'failed' && message.failure ? { error_description: message.failure.details } : {};
		return [{ id: digitsFrom(`event ${messageId} ${state}`, 16), delivery_status: shown, timestamp: Math.floor(at / 1000), ...error, ...webhookOf(world, messageId, state) }];
	});
	return json({ data: [{ id: digitsFrom(`history ${messageId}`, 16), message_id: messageId, events: { data: events } }] });
}
