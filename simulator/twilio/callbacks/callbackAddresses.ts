import type { TwilioDirectory, TwilioSender } from '../accounts/twilioDirectory.ts';

export interface InboundAddress {
	address: string | undefined;
	method?: 'GET' | 'POST';
	fallback: string | undefined;
	fallbackMethod?: 'GET' | 'POST';
}

const methodOf = (value: unknown): 'GET' | 'POST' => (value === 'GET' ? 'GET' : 'POST');
const textOf = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);

/**
 * Where messages to a sender go: a sender in a service uses the service's address, unless the service defers to the sender.
 * @see https://www.twilio.com/docs/messaging/services
 */
export function inboundAddress(directory: TwilioDirectory, sender: TwilioSender): InboundAddress {
	const settings = directory.serviceOf(sender)?.settings;
	if (settings && settings['use_inbound_webhook_on_number'] !== true) {
		return {
			address: textOf(settings['inbound_request_url']),
			method: methodOf(settings['inbound_method']),
			fallback: textOf(settings['fallback_url']),
			fallbackMethod: methodOf(settings['fallback_method']),
		};
	}
	return { address: textOf(sender.webhook.callback_url), fallback: textOf(sender.webhook.fallback_url) };
}

/** Where receipts go: as the message says, else as its service, else as its sender. */
export function statusAddress(directory: TwilioDirectory, sender: TwilioSender, message: { statusCallback?: string; serviceSid?: string }): string | undefined {
	const service = message.serviceSid === undefined ? undefined : directory.services.get(message.serviceSid);
	return message.statusCallback ?? textOf(service?.settings['status_callback']) ?? textOf(sender.webhook.status_callback_url);
}
