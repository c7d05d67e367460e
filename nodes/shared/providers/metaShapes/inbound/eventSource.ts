import type { ChannelRef, UnknownEvent } from '../../../domain/message/inboundEvent';
import type { ProviderName } from '../../../domain/message/provider';
import type { JsonRecord } from '../../reading/readJson';

/** Where in a webhook an event stood: what every event parsed from one change shares. */
export interface EventSource {
	provider: ProviderName;
	channel: ChannelRef;
	field: string;
	/** When Meta told it, as it writes the time of an entry. */
	time?: unknown;
}

/**
 * The payload of news that has no id of its own. Its time tells it from the same news told again: a template that is paused, approved
 * and paused once more is three events.
 */
export const datedPart = ({ field, time }: EventSource, value: unknown): JsonRecord => ({ ...(time !== undefined && { time }), field, value });

/** What cannot be told apart is handed on whole, with the reason. */
export const unknownEvent = ({ provider, channel, field }: EventSource, raw: unknown, reason?: string): UnknownEvent => ({
	event: 'unknown',
	provider,
	channel,
	unknown: { field, ...(reason && { reason }) },
	raw,
});
