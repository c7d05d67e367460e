import { DAY_MS, yearOf, type CalendarDay } from '../calendarDay';
import type { HoursLocale } from './hoursLocale';

/** Formats cost more to make than to use; there are a few per language and zone. */
const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(tag: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
	const key = tag + JSON.stringify(options);
	let format = formats.get(key);
	if (!format) formats.set(key, (format = new Intl.DateTimeFormat(tag, options)));
	return format;
}

/** English-speaking countries that read 5:30 pm are asked how; everybody else reads 17:30. */
const hourOptions = ({ language, tag }: HoursLocale): Intl.DateTimeFormatOptions =>
	language === 'en' && formatOf(tag, { hour: 'numeric' }).resolvedOptions().hour12
		? { hour: 'numeric', minute: '2-digit', hour12: true }
		: { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' };

/** The time of day as the wall clock shows it; `wall` is the reading as if it were UTC, in milliseconds. */
export const timeText = (locale: HoursLocale, wall: number): string =>
	formatOf(locale.tag, { ...hourOptions(locale), timeZone: 'UTC' }).format(wall).replaceAll('\u202f', ' ');

export const weekdayText = ({ tag }: HoursLocale, day: CalendarDay, weekday: 'long' | 'short' = 'long'): string =>
	formatOf(tag, { weekday, timeZone: 'UTC' }).format(day * DAY_MS);

/** "Monday 4 January", with the year where it is not that of `today`. */
export const longDateText = ({ tag }: HoursLocale, day: CalendarDay, today: CalendarDay): string =>
	formatOf(tag, { weekday: 'long', day: 'numeric', month: 'long', ...(yearOf(day) === yearOf(today) ? {} : { year: 'numeric' }), timeZone: 'UTC' }).format(day * DAY_MS);

export const shortDateText = ({ tag }: HoursLocale, day: CalendarDay): string =>
	formatOf(tag, { day: 'numeric', month: 'short', timeZone: 'UTC' }).format(day * DAY_MS);
