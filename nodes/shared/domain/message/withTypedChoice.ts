import { readTypedChoice, type Choice } from './choice';
import type { MessageEvent } from './inboundEvent';

/** The message as if its button had been tapped, where a contact typed the number or the words of something that the desk offered in plain text. */
export function withTypedChoice(event: MessageEvent, offers: readonly Choice[] = []): MessageEvent {
	const { kind, text, reply } = event.message;
	const choice = kind === 'text' && reply === undefined && text !== undefined ? readTypedChoice(text, offers) : undefined;
	return choice ? { ...event, message: { ...event.message, reply: { type: 'button', ...choice } } } : event;
}
