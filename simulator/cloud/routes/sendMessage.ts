import type { ChatMessage } from '../../whatsapp/chat.ts';
import { serviceWindowAt } from '../../whatsapp/serviceWindow.ts';
import type { CloudWorld } from '../cloudWorld.ts';
import type { CloudNumber } from '../directory.ts';
import type { GraphCall } from '../graph/graphCall.ts';
import { parameterError, whatsAppError } from '../graph/graphError.ts';
import { accepted, json, refuse, refused, type Checked, type GraphReply } from '../graph/graphReply.ts';
import { shownValue } from '../graph/shownValue.ts';
import { checkMessageKind } from '../messages/messageKinds.ts';
import { CALLBACK_DATA_LENGTH } from '../messages/messageLimits.ts';
import type { PreparedMessage, SendingGround } from '../messages/preparedMessage.ts';
import { findRecipient, type Recipient } from '../messages/recipient.ts';
import { freeEntryPoint } from '../webhooks/freeEntryPoint.ts';
import { pricingOf } from '../webhooks/pricing.ts';
import { answerFault } from './answerFault.ts';
import { isBlocked } from './blockUsers.ts';
import { markRead } from './markRead.ts';

function checkContext({ body }: GraphCall, { network, number }: SendingGround): Checked<string | undefined> {
	const context = body['context'];
	if (context === undefined || context === null) return accepted(undefined);
	if (typeof context !== 'object') return refused(parameterError('Param context must be a JSON object.'));
	const id: unknown = Reflect.get(context, 'message_id');
	if (typeof id !== 'string' || id === '') return refused(parameterError("The parameter context['message_id'] is required."));
	if (body['type'] === 'reaction') return refused(whatsAppError(131009, 'A reaction cannot carry a context.'));
	if (!network.chats.message(number.phoneNumberId, id)) {
		return refused(whatsAppError(131009, `Context message with id ${id} was not found for this phone number.`));
	}
	return accepted(id);
}

function keepForReceipts(world: CloudWorld, call: GraphCall, prepared: PreparedMessage, recipient: Recipient, message: ChatMessage): void {
	const chat = recipient.customer && world.network.chats.chat(recipient.customer.id, call.id);
	const now = world.clock.now();
	const entryPoint = freeEntryPoint(chat, world.entryPoints, now);
	const window = serviceWindowAt(now, chat?.lastCustomerMessageAt);
	const callbackData = call.body['biz_opaque_callback_data'];
	world.sends.keep(message.id, {
		...('phone' in recipient.by ? { dialled: recipient.by.phone } : {}),
		...(typeof callbackData === 'string' ? { callbackData } : {}),
		...(message.content.kind === 'reaction'
			? {}
			: { pricing: pricingOf(prepared.category, { now, windowOpen: window.open, freeEntryPoint: entryPoint !== undefined }) }),
		...(entryPoint ? { conversation: entryPoint } : {}),
	});
}

function answer(recipient: Recipient, message: ChatMessage, prepared: PreparedMessage): GraphReply {
	const { input, customer, by } = recipient;
	const contact = 'phone' in by ? { input, wa_id: customer?.phone ?? by.phone } : { input, user_id: customer?.userId ?? by.userId };
	const status = prepared.messageStatus ? { message_status: prepared.messageStatus } : {};
	return json({ messaging_product: 'whatsapp', contacts: [contact], messages: [{ id: message.id, ...status }] });
}

/** `POST /{phone number id}/messages`: checks as strictly as Meta, accepts, and leaves the rest to WhatsApp. */
export function sendMessage(call: GraphCall, number: CloudNumber): GraphReply {
	const { world, body } = call;
	const fault = answerFault(world.faults, number.phoneNumberId);
	if (fault) return fault;
	if (body['messaging_product'] === undefined) return refuse(parameterError('The parameter messaging_product is required.'));
	if (body['messaging_product'] !== 'whatsapp') {
		return refuse(parameterError(`Param messaging_product must be one of {WHATSAPP} - got "${shownValue(body['messaging_product'])}".`));
	}
	if (body['status'] !== undefined) return markRead(call, number);
	const ground: SendingGround = { number, network: world.network, media: world.media, templates: world.templates };
	const recipient = findRecipient(body, ground);
	if (!recipient.ok) return refuse(recipient.error);
	if (number.setup?.registered === false) return refuse(whatsAppError(133010, 'The account is not registered.'));
	if (isBlocked(number, recipient.value.customer)) return refuse(whatsAppError(130403, 'You have blocked this user. Unblock the user first.'));
	const callbackData = body['biz_opaque_callback_data'];
	if (callbackData !== undefined && (typeof callbackData !== 'string' || callbackData.length > CALLBACK_DATA_LENGTH)) {
		return refuse(parameterError(`Param biz_opaque_callback_data must be a string of at most ${CALLBACK_DATA_LENGTH} characters.`));
	}
	const prepared = checkMessageKind(body, ground);
	if (!prepared.ok) return refuse(prepared.error);
	const context = checkContext(call, ground);
	if (!context.ok) return refuse(context.error);
	if (prepared.value.needsPhone && 'userId' in recipient.value.by) {
		return refuse(whatsAppError(131062, 'One-time passcode templates can be sent to a phone number only.'));
	}
	const { content, freeForm, prepare } = prepared.value;
	const message = world.network.businessSends({
		numberId: number.phoneNumberId,
		customer: recipient.value.customer,
		content,
		freeForm,
		...(context.value === undefined ? {} : { quotes: context.value }),
		...(prepare ? { prepare } : {}),
	});
	keepForReceipts(world, call, prepared.value, recipient.value, message);
	const reply = answer(recipient.value, message, prepared.value);
	const timeout = world.faults.take(number.phoneNumberId, 'timeout');
	return timeout ? { kind: 'silence', forMs: timeout.ms ?? 60_000 } : reply;
}
