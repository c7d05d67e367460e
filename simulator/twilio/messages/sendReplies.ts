import type { TwilioSender } from '../accounts/twilioDirectory.ts';
import type { CallbackSender } from '../callbacks/callbackSender.ts';
import type { TwimlReply } from '../callbacks/twiml.ts';
import type { TwilioWorld } from '../twilioWorld.ts';
import { createMessage } from './createMessage.ts';

/** Sends what a business answered a message with, in the order in which it stands there; what Twilio refuses comes back in its words. */
export function sendReplies(world: TwilioWorld, callbacks: CallbackSender, sender: TwilioSender, to: string, replies: TwimlReply[]): string[] {
	const account = world.directory.account(sender.accountSid);
	if (!account) return [];
	return replies.flatMap(({ body, media, statusCallback }) => {
		const form = new URLSearchParams({ To: to, From: `whatsapp:${sender.phone}`, Body: body, ...(statusCallback ? { StatusCallback: statusCallback } : {}) });
		for (const link of media) form.append('MediaUrl', link);
		const reply = createMessage({ world, callbacks, account, method: 'POST', path: '', query: new URLSearchParams(), form, json: {}, ids: [] }, 'outbound-reply');
		return reply.kind === 'error' ? [`${reply.error.code}: ${reply.error.message}`] : [];
	});
}
