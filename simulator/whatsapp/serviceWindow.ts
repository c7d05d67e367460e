/** https://developers.facebook.com/documentation/business-messaging/whatsapp/messages/send-messages#customer-service-windows */
export const SERVICE_WINDOW_MS = 24 * 60 * 60 * 1000;

export interface ServiceWindow {
	open: boolean;
	closesAt?: number;
}

/** Says whether a business may still write freely: exactly 24 hours after the customer's last message it may not. */
export function serviceWindowAt(now: number, lastCustomerMessageAt: number | undefined): ServiceWindow {
	if (lastCustomerMessageAt === undefined) return { open: false };
	const closesAt = lastCustomerMessageAt + SERVICE_WINDOW_MS;
	return { open: now < closesAt, closesAt };
}
