import type { InboundEvent } from '../../../domain/message/inboundEvent';
import { notRetrievable } from '../notRetrievable';

const reason = `${notRetrievable.message} ${notRetrievable.advice}`;

/** Marks the files of contacts as out of reach, so that nobody waits for what cannot come. */
export const withoutFiles = (events: InboundEvent[]): InboundEvent[] =>
	events.map((event) => {
		if (event.event !== 'message' || !event.message.media) return event;
		const { media } = event.message;
		return { ...event, message: { ...event.message, media: { ...media, unavailable: media.unavailable ?? { reason } } } };
	});
