import { failed, success, type Result } from '../result';
import { isKnownZone } from './zoneOffsets';
import { asList, asRecord, asText } from './plainValues';
import { readClosedDay, readException } from './readDatedDays';
import { readHolidayChoice } from './readHolidayChoice';
import { readRange } from './readRange';
import { WEEKDAYS, type Schedule, type Weekday } from './schedule';

/** What is wrong with a schedule: one sentence each, with the day and the range named. */
export type ScheduleProblems = string[];

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Checks a schedule that comes from a panel, a file or a store, and writes its times alike. Days that are missing are closed. */
export function readSchedule(value: unknown): Result<Schedule, ScheduleProblems> {
	const problems: ScheduleProblems = [];
	const take = <T>(result: Result<T, string>): T[] => {
		if (result.ok) return [result.value];
		problems.push(result.failure);
		return [];
	};
	const given = asRecord(value);
	const name = asText(given.name);
	if (name === '') problems.push('The schedule has no name.');
	const zone = asText(given.zone);
	if (!isKnownZone(zone)) problems.push(`"${zone}" is not a time zone. Write it like Europe/Berlin.`);

	const days = asRecord(given.week);
	for (const day of Object.keys(days)) if (!(WEEKDAYS as readonly string[]).includes(day)) problems.push(`"${day}" is not a day of the week. Write it like monday.`);
	const readDayOfWeek = (day: Weekday) => [day, asList(days[day]).flatMap((range, index) => take(readRange(range, `${capital(day)}, range ${index + 1}`)))];

	const schedule = {
		name,
		zone,
		week: Object.fromEntries(WEEKDAYS.map(readDayOfWeek)) as Schedule['week'],
		closedDays: asList(given.closedDays).flatMap((closed, index) => take(readClosedDay(closed, `Closed day ${index + 1}`))),
		exceptions: asList(given.exceptions).flatMap((exception, index) => {
			const { read, failures } = readException(exception, `Other hours ${index + 1}`);
			problems.push(...failures);
			return read ? [read] : [];
		}),
		...(given.holidays === undefined ? {} : { holidays: take(readHolidayChoice(given.holidays))[0] }),
	};
	return problems.length > 0 ? failed(problems) : success(schedule);
}
