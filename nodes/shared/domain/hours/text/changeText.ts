import { DAY_MS } from '../calendarDay';
import { offsetAt } from '../zoneOffsets';
import { longDateText, timeText, weekdayText } from './dateText';
import type { HoursLocale } from './hoursLocale';

const HOUR_MS = 3_600_000;

/**
 * "opens tomorrow at 09:00", "closes today at midnight": an opening or a close as a contact would be told now. Instants in
 * milliseconds since 1970; days and times are those of the desk's zone.
 */
export function changeText(change: 'opens' | 'closes', instant: number, { now, zone, locale }: { now: number; zone: string; locale: HoursLocale }): string {
	const { phrases } = locale;
	const wall = instant + offsetAt(zone, instant);
	const today = Math.floor((now + offsetAt(zone, now)) / DAY_MS);
	// Who closes at midnight closes at the end of the day before.
	const atMidnight = change === 'closes' && wall % DAY_MS === 0;
	const day = Math.floor(wall / DAY_MS) - (atMidnight ? 1 : 0);
	const time = atMidnight ? phrases.atMidnight : phrases.at(timeText(locale, wall), Math.floor((wall % DAY_MS) / HOUR_MS));
	return [phrases[change], dayText(locale, day, today), time].join(' ');
}

function dayText(locale: HoursLocale, day: number, today: number): string {
	const { phrases } = locale;
	if (day === today) return phrases.today;
	if (day === today + 1) return phrases.tomorrow;
	if (day > today && day < today + 7) return phrases.weekday(weekdayText(locale, day));
	return phrases.date(longDateText(locale, day, today));
}
