import { failed, success } from '../shared/domain/result';
import type { TwilioAccount } from '../shared/n8n/twilioAccount';
import type { HttpPort } from '../shared/providers/httpPort';
import { findSender } from '../shared/providers/twilio/account/senders/findSender';
import { updateSenderWebhooks } from '../shared/providers/twilio/account/senders/updateSenderWebhooks';
import { findServiceOf } from '../shared/providers/twilio/account/services/findServiceOf';
import type { Place } from './place';

/** The addresses of a WhatsApp number. */
export function numberPlace(http: HttpPort, account: TwilioAccount): Place {
	const sender = async () => {
		const found = await findSender(http, account, account.numberId);
		if (!found.ok) return found;
		return found.value
			? success(found.value)
			: failed({
					class: 'invalidRequest' as const,
					message: `The Twilio account has no WhatsApp sender with the number ${account.numberId}`,
					advice: "Check the number and the account SID. For Twilio's shared test number, choose 'Sandbox' under 'Webhook Setup'.",
					retryable: false,
				});
	};
	return {
		read: async () => {
			const found = await sender();
			if (!found.ok) return found;
			const { callbackUrl, statusCallbackUrl } = found.value.webhooks;
			return success({ inbound: callbackUrl, status: statusCallbackUrl });
		},
		write: async ({ inbound = '', status = '' }) => {
			const found = await sender();
			return found.ok ? await updateSenderWebhooks(http, account, found.value.id, { callbackUrl: inbound, statusCallbackUrl: status }) : found;
		},
		overruledBy: async () => {
			const found = await sender();
			if (!found.ok) return found;
			const service = await findServiceOf(http, account, found.value.id);
			if (!service.ok) return service;
			return success(service.value?.useNumberWebhook ? undefined : service.value);
		},
	};
}
