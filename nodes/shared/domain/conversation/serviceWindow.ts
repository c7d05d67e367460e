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

/** When a contact wrote, as far as it decides about the window. */
export interface WindowTimes {
	/** The contact's last message, by the provider's time. */
	lastInboundAt?: Date;
	/** The message that opened the window, which later ones have only prolonged. */
	openedAt?: Date;
}

/** `closingSoon`: still open, and too near its end to be relied on. */
export type WindowReason = 'contactWrote' | 'closingSoon' | 'expired' | 'neverWrote';

export interface ExplainedWindow {
	isOpen: boolean;
	reason: WindowReason;
	/** ISO 8601: since when it is as it is; null when the contact has never written. */
	since: string | null;
	/** ISO 8601: when it closes or has closed; null when the contact has never written. */
	closesAt: string | null;
}

/** The window with since when, until when and why; one that closes within `marginMs` counts as closed. */
export function explainWindow(now: Date, { lastInboundAt, openedAt = lastInboundAt }: WindowTimes, marginMs = 0): ExplainedWindow {
	if (!lastInboundAt || !openedAt) return { isOpen: false, reason: 'neverWrote', since: null, closesAt: null };
	const closes = lastInboundAt.getTime() + SERVICE_WINDOW_MS;
	const closesAt = new Date(closes).toISOString();
	if (now.getTime() >= closes) return { isOpen: false, reason: 'expired', since: closesAt, closesAt };
	if (now.getTime() >= closes - marginMs) return { isOpen: false, reason: 'closingSoon', since: new Date(closes - marginMs).toISOString(), closesAt };
	return { isOpen: true, reason: 'contactWrote', since: openedAt.toISOString(), closesAt };
}

/** A message that the store has not taken in yet can have moved the window, too; one that came late moves nothing back. */
export function withMessage(times: WindowTimes, sentAt: Date): WindowTimes {
	const { lastInboundAt, openedAt } = times;
	if (lastInboundAt && sentAt.getTime() <= lastInboundAt.getTime()) return times;
	return { lastInboundAt: sentAt, openedAt: serviceWindowAt(sentAt, lastInboundAt).open ? openedAt : sentAt };
}
