import { DAY_MINUTES, DAY_MS, MINUTE_MS, weekdayOf } from '../hours/calendarDay';
import { readClockTime } from '../hours/clockTime';
import { readRange } from '../hours/readRange';
import type { HoursRange, Weekday } from '../hours/schedule';
import { isKnownZone, offsetAt } from '../hours/zoneOffsets';
import { failed, success, type Result } from '../result';

/** Whether an instant (ms) lies in a range of wall-clock time on one of the days; an error says what to change, in words for the user. */
export function timeOfDayFits(range: HoursRange & { days: readonly Weekday[]; zone: string }, at: number): Result<boolean, string> {
	const { days, zone } = range;
	if (days.length === 0) return failed("It has no days. Choose some under 'On'.");
	if (!isKnownZone(zone)) return failed(`"${zone}" is no time zone. Choose one in the settings of the workflow.`);
	const read = readRange(range, "'From' and 'To'");
	if (!read.ok) return failed(read.failure);
	const [from, to] = [readClockTime(read.value.from)!, readClockTime(read.value.to)!];
	const local = (at + offsetAt(zone, at)) / MINUTE_MS;
	const day = Math.floor((local * MINUTE_MS) / DAY_MS);
	const minute = local - day * DAY_MINUTES;
	const isOn = (calendarDay: number): boolean => days.includes(weekdayOf(calendarDay));
	if (from < to) return success(from <= minute && minute < to && isOn(day));
	return success((minute >= from && isOn(day)) || (minute < to && isOn(day - 1)));
}
