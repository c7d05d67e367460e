/**
 * WhatsApp lets a business write freely for 24 hours after the contact's last message, per contact and business number.
 * @see https://developers.facebook.com/documentation/business-messaging/whatsapp/messages/send-messages
 */
export const SERVICE_WINDOW_MS = 24 * 60 * 60 * 1000;

export interface ServiceWindow {
	open: boolean;
	/** ISO 8601; missing when the contact has never written. */
	closesAt?: string;
}

/** Exactly 24 hours is closed. `lastInboundAt` is the provider's time, not ours. */
export function serviceWindowAt(now: Date, lastInboundAt: Date | undefined): ServiceWindow {
	if (!lastInboundAt) return { open: false };
	const closesAt = new Date(lastInboundAt.getTime() + SERVICE_WINDOW_MS);
	return { open: now.getTime() < closesAt.getTime(), closesAt: closesAt.toISOString() };
}
