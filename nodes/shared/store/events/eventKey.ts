import { createHash } from 'node:crypto';
import type { InboundEvent, StatusEvent } from '../../domain/message/inboundEvent';

/** What makes an event the same event on its channel: the provider's id, or a digest of the payload where the provider gives none. */
export function eventKey(event: Exclude<InboundEvent, StatusEvent>): string {
	if (event.event === 'message' || event.event === 'echo') return event.message.id;
	return createHash('sha256').update(JSON.stringify(event)).digest('hex');
}
