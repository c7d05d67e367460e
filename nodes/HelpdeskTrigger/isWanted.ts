import type { HistoryEvent } from '../shared/domain/history/historyEvent';
import type { Watch } from './readWatch';

/** Several triggers can wait for the same thing with other lengths of time; each hears only of its own. */
export function isWanted({ type, data }: HistoryEvent, { waitingMs, windowMs }: Pick<Watch, 'waitingMs' | 'windowMs'>): boolean {
	if (type === 'waitingTooLong') return data?.waitedMs === waitingMs;
	if (type === 'windowClosing') return data?.leadMs === windowMs;
	return true;
}
