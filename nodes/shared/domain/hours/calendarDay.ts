import { WEEKDAYS, type Weekday } from './schedule';

/** A date without a zone, as the number of days since 1 January 1970. */
export type CalendarDay = number;

export const DAY_MS = 86_400_000;
export const MINUTE_MS = 60_000;
export const DAY_MINUTES = 1_440;

/** 1 January 1970 was a Thursday. */
const THURSDAY = WEEKDAYS.indexOf('thursday');

/** Reads "2026-12-24"; a date that no calendar has is undefined. */
export function readDay(text: string): CalendarDay | undefined {
	if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined;
	const at = Date.parse(`${text}T00:00:00Z`);
	return Number.isNaN(at) || dayText(at / DAY_MS) !== text ? undefined : at / DAY_MS;
}

export const dayText = (day: CalendarDay): string => new Date(day * DAY_MS).toISOString().slice(0, 10);

export const yearOf = (day: CalendarDay): number => new Date(day * DAY_MS).getUTCFullYear();

export const weekdayOf = (day: CalendarDay): Weekday => WEEKDAYS[(((day + THURSDAY) % 7) + 7) % 7]!;
