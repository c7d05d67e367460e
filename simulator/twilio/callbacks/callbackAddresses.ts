import type { TwilioDirectory, TwilioSender } from '../accounts/twilioDirectory.ts';

const textOf = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);

/**
 * Where messages to a sender go: a sender in a service uses the service's address, unless the service defers to the sender.
 * @see https://www.twilio.com/docs/messaging/services
 */
export function inboundAddress(directory: TwilioDirectory, sender: TwilioSender): { address: string | undefined; fallback: string | undefined } {
	const settings = directory.serviceOf(sender)?.settings;
	if (settings && settings['use_inbound_webhook_on_number'] !== true) {
		return { address: textOf(settings['inbound_request_url']), fallback: textOf(settings['fallback_url']) };
	}
	return { address: textOf(sender.webhook.callback_url), fallback: textOf(sender.webhook.fallback_url) };
}

/** Where receipts go: as the message says, else as its service, else as its sender. */
export function statusAddress(directory: TwilioDirectory, sender: TwilioSender, message: { statusCallback?: string; serviceSid?: string }): string | undefined {
	const service = message.serviceSid === undefined ? undefined : directory.services.get(message.serviceSid);
	return message.statusCallback ?? textOf(service?.settings['status_callback']) ?? textOf(sender.webhook.status_callback_url);
}
