import type { InboundEvent } from '../../nodes/shared/domain/message/inboundEvent';
import { eventShape } from './eventShape';

/** Each event has the one message shape and can be written again, and nothing was left on the prototypes of this process. */
export function checkEvents(events: InboundEvent[]): void {
	for (const event of events) {
		const checked = eventShape.safeParse(event);
		if (!checked.success) throw new Error(`An event without the message shape: ${JSON.stringify(checked.error.issues.slice(0, 3))}`);
		JSON.stringify(event);
	}
	if (Object.keys(Object.prototype).length > 0 || Object.keys(Array.prototype).length > 0) throw new Error('A prototype was changed.');
}
