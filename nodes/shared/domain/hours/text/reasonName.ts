import { readDay } from '../calendarDay';
import { HoursCalendar } from '../HoursCalendar';
import type { HoursReason } from '../openStateAt';
import type { Schedule } from '../schedule';
import type { HoursLocale } from './hoursLocale';

/** What the reason is called in a language: a public holiday is translated where the almanac can, own names stay as they are. */
export function reasonName(schedule: Schedule, { kind, name, date }: HoursReason, { language }: HoursLocale): string | undefined {
	const day = readDay(date);
	return kind === 'holiday' && day !== undefined ? (HoursCalendar.of(schedule).closedName(day, language) ?? name) : name;
}
