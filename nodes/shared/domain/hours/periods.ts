import { DAY_MS } from './calendarDay';
import { type HoursCalendar, type Interval } from './HoursCalendar';

/** How far the next change is looked for, in both directions. A desk that stays as it is for longer has no next change. */
const HORIZON_DAYS = 3 * 366;

const utcDayOf = (instant: number): number => Math.floor(instant / DAY_MS);

/** Whether the desk is open at an instant. */
export const isOpenIn = (calendar: HoursCalendar, instant: number): boolean => intervalAt(calendar, instant) !== undefined;

const intervalAt = (calendar: HoursCalendar, instant: number): Interval | undefined =>
	calendar.intervalsOn(utcDayOf(instant)).find(({ from, to }) => from <= instant && instant < to);

/** The first open instant that is not before this one. */
export function nextOpen(calendar: HoursCalendar, instant: number): number | undefined {
	const first = utcDayOf(instant);
	for (let day = first; day <= first + HORIZON_DAYS; day++) {
		const interval = calendar.intervalsOn(day).find(({ to }) => to > instant);
		if (interval) return Math.max(interval.from, instant);
	}
	return undefined;
}

/** The end of the open period that an open instant lies in. */
export function endOfOpen(calendar: HoursCalendar, instant: number): number | undefined {
	const last = utcDayOf(instant) + HORIZON_DAYS;
	for (let cursor = instant; utcDayOf(cursor) <= last; ) {
		const interval = intervalAt(calendar, cursor);
		if (!interval) return cursor;
		cursor = interval.to;
	}
	return undefined;
}

/** The end of the last open period before a closed instant: since when the desk has been closed. */
export function previousClose(calendar: HoursCalendar, instant: number): number | undefined {
	const first = utcDayOf(instant);
	for (let day = first; day >= first - HORIZON_DAYS; day--) {
		const interval = calendar.intervalsOn(day).findLast(({ to }) => to <= instant);
		if (interval) return interval.to;
	}
	return undefined;
}

/** Since when the desk has been open at an open instant. */
export function startOfOpen(calendar: HoursCalendar, instant: number): number | undefined {
	const last = utcDayOf(instant) - HORIZON_DAYS;
	for (let cursor = instant; utcDayOf(cursor) >= last; ) {
		const { from } = intervalAt(calendar, cursor)!;
		if (!isOpenIn(calendar, from - 1)) return from;
		cursor = from - 1;
	}
	return undefined;
}
