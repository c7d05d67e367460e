import type { Period } from './usagePeriod';

/**
 * What a shared inbox sold by the conversation includes a month, over all its numbers.
 * @see https://knowledge.hubspot.com/help-desk/connect-whatsapp-to-the-help-desk
 */
export const INCLUDED_CONVERSATIONS = 1000;

/**
 * Conversations that a business may begin a day before Meta has verified it.
 * @see https://knowledge.hubspot.com/help-desk/connect-whatsapp-to-the-help-desk
 */
export const UNVERIFIED_PER_DAY = 50;

/**
 * Service messages that a number delivers free of charge in a month, since messages of this kind are charged (October 2026).
 * @see https://developers.facebook.com/docs/whatsapp/pricing
 */
export const FREE_SERVICE_MESSAGES = 1000;

/** From this part of a limit on it is said to be near. */
export const NEAR = 0.8;

/** How far a limit is used up. */
export interface UsageOfLimit {
	/** In words for people. */
	name: string;
	/** Whose limit: a channel, or all of them together where it is missing. */
	channelId?: string;
	used: number;
	limit: number;
	left: number;
	state: 'ok' | 'near' | 'reached';
	/** When counting begins anew, ISO 8601. */
	resetsAt: string;
}

export interface LimitInput extends Pick<UsageOfLimit, 'name' | 'channelId' | 'used' | 'limit'> {
	period: Period;
	/** Between 0 and 1. */
	nearAt?: number;
}

/** Compares what was used with what may be. A limit of 0 is reached from the start. */
export function usageOfLimit({ name, channelId, used, limit, period, nearAt = NEAR }: LimitInput): UsageOfLimit {
	const state = used >= limit ? 'reached' : used >= limit * nearAt ? 'near' : 'ok';
	return { name, ...(channelId === undefined ? {} : { channelId }), used, limit, left: Math.max(limit - used, 0), state, resetsAt: period.end.toISOString() };
}
