import { DAY_MS } from './calendarDay';
import { HoursCalendar } from './HoursCalendar';
import { endOfOpen, nextOpen } from './periods';
import type { Schedule } from './schedule';

/** A period in which the desk is open, in milliseconds since 1970; one that goes on for more than three years has no end. */
export interface OpenPeriod {
	opensAt: number;
	closesAt?: number;
}

/** An end is looked for within three years of open and closed days alike. */
const LONGEST_SEARCH_DAYS = 3 * 366;

/** How long the desk is open between two instants, as elapsed time in milliseconds; negative if the second is the earlier one. */
export function businessTimeBetween(schedule: Schedule, start: number, end: number): number {
	if (end < start) return -businessTimeBetween(schedule, end, start);
	const calendar = HoursCalendar.of(schedule);
	let total = 0;
	for (let day = Math.floor(start / DAY_MS); day * DAY_MS < end; day++) {
		for (const { from, to } of calendar.intervalsOn(day)) total += Math.max(0, Math.min(to, end) - Math.max(from, start));
	}
	return total;
}

/**
 * The first instant by which the desk has been open for so long (milliseconds) since the start; a negative length leads back to the
 * last instant. No time leads to the start itself. Undefined if it takes more than three years.
 */
export function addBusinessTime(schedule: Schedule, start: number, length: number): number | undefined {
	const calendar = HoursCalendar.of(schedule);
	const step = length < 0 ? -1 : 1;
	const first = Math.floor(start / DAY_MS);
	let left = Math.abs(length);
	if (left === 0) return start;
	for (let day = first; Math.abs(day - first) <= LONGEST_SEARCH_DAYS; day += step) {
		const intervals = calendar.intervalsOn(day);
		for (const { from, to } of step > 0 ? intervals : intervals.toReversed()) {
			const opens = step > 0 ? Math.max(from, start) : from;
			const closes = step > 0 ? to : Math.min(to, start);
			if (closes <= opens) continue;
			if (left <= closes - opens) return step > 0 ? opens + left : closes - left;
			left -= closes - opens;
		}
	}
	return undefined;
}

/** The next open periods that begin at or after an instant, at most so many; fewer if there are no more within three years. */
export function comingOpenings(schedule: Schedule, instant: number, count: number): OpenPeriod[] {
	const calendar = HoursCalendar.of(schedule);
	const periods: OpenPeriod[] = [];
	// A period that is open already has begun before.
	const running = nextOpen(calendar, instant - 1) === instant - 1;
	let cursor = running ? endOfOpen(calendar, instant - 1) : instant;
	while (cursor !== undefined && periods.length < count) {
		const opensAt = nextOpen(calendar, cursor);
		if (opensAt === undefined) break;
		cursor = endOfOpen(calendar, opensAt);
		periods.push({ opensAt, ...(cursor === undefined ? {} : { closesAt: cursor }) });
	}
	return periods;
}
