import { success } from '../shared/domain/result';
import type { TwilioAccount } from '../shared/n8n/twilioAccount';
import type { HttpPort } from '../shared/providers/httpPort';
import { getService } from '../shared/providers/twilio/account/services/getService';
import { updateServiceWebhooks } from '../shared/providers/twilio/account/services/updateServiceWebhooks';
import type { Place } from './place';

/** The addresses of a Messaging Service, which count for all its numbers. */
export const servicePlace = (http: HttpPort, account: TwilioAccount, serviceId: string): Place => ({
	read: async () => {
		const service = await getService(http, account, serviceId);
		if (!service.ok) return service;
		const { inboundUrl, statusCallbackUrl, useNumberWebhook } = service.value;
		// While the numbers' own addresses count, nothing comes in here whatever stands there.
		return success({ inbound: inboundUrl, status: statusCallbackUrl, useNumberWebhook });
	},
	write: async ({ inbound = '', status = '', useNumberWebhook = false }) =>
		await updateServiceWebhooks(http, account, serviceId, { inboundUrl: inbound, statusCallbackUrl: status, useNumberWebhook }),
	overruledBy: async () => await Promise.resolve(success(undefined)),
});
