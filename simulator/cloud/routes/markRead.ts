import type { CloudNumber } from '../directory.ts';
import type { GraphCall } from '../graph/graphCall.ts';
import { parameterError, whatsAppError } from '../graph/graphError.ts';
import { json, refuse, type GraphReply } from '../graph/graphReply.ts';
import { shownValue } from '../graph/shownValue.ts';
import { READABLE_AGE_MS } from '../messages/messageLimits.ts';

/** Marks a customer's message and all before it as read, and shows the typing indicator if asked. */
export function markRead({ world, body }: GraphCall, number: CloudNumber): GraphReply {
	if (body['status'] !== 'read') return refuse(parameterError(`Param status must be one of {READ} - got "${shownValue(body['status'])}".`));
	const id = body['message_id'];
	if (typeof id !== 'string' || id === '') return refuse(parameterError('The parameter message_id is required.'));
	const typing = body['typing_indicator'];
	const typingType: unknown = typeof typing === 'object' && typing !== null ? Reflect.get(typing, 'type') : undefined;
	if (typing !== undefined && typingType !== 'text') return refuse(parameterError("Param typing_indicator['type'] must be one of {TEXT}."));
	const place = world.network.chats.message(number.phoneNumberId, id);
	if (place?.message.author !== 'customer') {
		return refuse(whatsAppError(131009, `Message with id ${id} was not found among the messages that this number received.`));
	}
	if (world.clock.now() - place.message.at > READABLE_AGE_MS) {
		return refuse(whatsAppError(131009, 'The message is older than 30 days, so it cannot be marked as read.'));
	}
	world.network.businessReads(place.chat, place.message, typing !== undefined);
	return json({ success: true });
}
