import type { CallbackSender } from '../callbacks/callbackSender.ts';
import { sidFrom } from '../sid.ts';
import { createTwilioFront } from '../twilioFront.ts';
import type { TwilioWorld } from '../twilioWorld.ts';
import type { SenderWebhook, TwilioSender } from './twilioDirectory.ts';

export interface SenderOrder {
	accountSid: string;
	/** E.164. */
	phone: string;
	name: string;
	status?: string;
	webhook?: SenderWebhook;
}

/** Makes a number a WhatsApp sender of an account, and puts it on the simulated network. */
export function connectSender(world: TwilioWorld, callbacks: CallbackSender, { accountSid, phone, name, status = 'ONLINE', webhook = {} }: SenderOrder): TwilioSender {
	const digits = phone.replace(/\D/g, '');
	const sender: TwilioSender = {
		sid: sidFrom('XE', digits),
		accountSid,
		numberId: `twilio-${digits}`,
		phone: `+${digits}`,
		status,
		webhook: { ...webhook },
		profile: { name },
		configuration: {},
	};
	world.directory.senders.set(sender.sid, sender);
	world.network.addNumber({ id: sender.numberId, phone: digits, name, provider: createTwilioFront(sender, world, callbacks) });
	return sender;
}
