import type { TwilioOperation, TwilioRoute } from '../rest/twilioCall.ts';
import { invalidParameter, notFound } from '../rest/twilioError.ts';
import { json, refuse } from '../rest/twilioReply.ts';

/** Shows that an answer is being written, and marks as read what was written before. */
const type =
	(read: (call: Parameters<TwilioOperation>[0]) => { channel: unknown; messageId: unknown }, wanted: string): TwilioOperation =>
	(call) => {
		const { world, account } = call;
		const { channel, messageId } = read(call);
		if (channel !== wanted) return refuse(invalidParameter(`channel must be ${wanted}`));
		if (typeof messageId !== 'string' || !/^(SM|MM)[0-9a-fA-F]{32}$/.test(messageId)) return refuse(invalidParameter('messageId must be the SID of a message'));
		const message = world.messages.get(messageId);
		const place = message && world.network.chats.message(message.numberId, messageId);
		if (message?.accountSid !== account.sid || message.direction !== 'inbound' || !place) return refuse(notFound(`message ${messageId}`));
		world.network.businessReads(place.chat, place.message, true);
		return json({ success: true });
	};

/** @see https://www.twilio.com/docs/whatsapp/api/typing-indicators-resource */
export const typingRoutes: TwilioRoute[] = [
	{ method: 'POST', path: /^\/v3\/Indicators\/Typing\.json$/, run: type(({ json: { channel, messageId } }) => ({ channel, messageId }), 'WHATSAPP') },
	{ method: 'POST', path: /^\/v2\/Indicators\/Typing\.json$/, run: type(({ form }) => ({ channel: form.get('channel'), messageId: form.get('messageId') }), 'whatsapp') },
];
