import type { MessageEvent } from './inboundEvent';

/** A message whose content WhatsApp holds to be harmful, without the content: it must reach neither people unasked nor an AI. Other messages stay as they are. */
export function hideQuarantined(event: MessageEvent): MessageEvent {
	if (!event.message.quarantined) return event;
	const { id, kind, sentAt } = event.message;
	return { ...event, message: { id, kind, sentAt, quarantined: true }, raw: null };
}
