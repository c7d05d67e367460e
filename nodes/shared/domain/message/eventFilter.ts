import { toE164 } from '../contact/phoneNumber';
import type { EventName, InboundEvent } from './inboundEvent';
import type { MessageKind } from './inboundMessage';

/** Which events a desk wants to hear of; what is left empty excludes nothing. */
export interface EventFilter {
	events: readonly EventName[];
	/** Only these kinds of messages. */
	kinds?: readonly MessageKind[];
	channelIds?: readonly string[];
	/** Phones in any spelling, or user ids. */
	ignoredContacts?: readonly string[];
	/** Messages older than this, by the provider's clock, are not wanted: retries can be days late. */
	maxAgeMs?: number;
}

const isEmpty = (list: readonly unknown[] | undefined): boolean => list === undefined || list.length === 0;

/** Whether an event passes. Filters on messages leave other events alone. */
export function passesFilter(event: InboundEvent, filter: EventFilter, now: Date): boolean {
	if (!filter.events.includes(event.event)) return false;
	if (!isEmpty(filter.channelIds) && !filter.channelIds?.includes(event.channel.id)) return false;
	if (event.event !== 'message') return true;
	const { message, contact } = event;
	if (!isEmpty(filter.kinds) && !filter.kinds?.includes(message.kind)) return false;
	if (filter.ignoredContacts?.some((ignored) => isSame(ignored.trim(), contact))) return false;
	return !isTooOld(message.sentAt, filter.maxAgeMs, now);
}

function isSame(ignored: string, { phone, userId }: { phone?: string; userId?: string }): boolean {
	return ignored !== '' && (ignored === userId || (phone !== undefined && toE164(ignored) === phone));
}

function isTooOld(sentAt: string | undefined, maxAgeMs: number | undefined, now: Date): boolean {
	return sentAt !== undefined && maxAgeMs !== undefined && now.getTime() - Date.parse(sentAt) > maxAgeMs;
}
