import type { TwilioSender } from './twilioDirectory.ts';

/** @see https://www.twilio.com/docs/whatsapp/api/senders#sender-properties */
export const senderResource = ({ sid, phone, status, webhook, profile, configuration }: TwilioSender): Record<string, unknown> => ({
	sid,
	sender_id: `whatsapp:${phone}`,
	status,
	configuration,
	webhook,
	profile,
	properties: { quality_rating: status === 'ONLINE' ? 'HIGH' : null, messaging_limit: status === 'ONLINE' ? '1K Customers/24hr' : null },
	offline_reasons: null,
	compliance: null,
	url: `/v2/Channels/Senders/${sid}`,
});
