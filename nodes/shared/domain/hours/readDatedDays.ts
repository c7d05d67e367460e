import { failed, success, type Result } from '../result';
import { readDay } from './calendarDay';
import { asList, asRecord, asText } from './plainValues';
import { readRange } from './readRange';
import type { ClosedDays, DatedDays, HoursException } from './schedule';

/** So many days at once are a mistake in a year rather than a holiday. */
const MOST_DAYS = 731;

/** A leap year, so that 02-29 is a day. */
const ANY_YEAR = '2000-';

/** Days on which the desk is closed: dated, or "12-24" for every year. `place` says which entry it is, like "Closed day 2". */
export function readClosedDay(value: unknown, place: string): Result<ClosedDays, string> {
	const { date, until, name } = asRecord(value);
	const yearly = asText(date);
	if (!/^\d{2}-\d{2}$/.test(yearly)) return readDatedDays(value, place, 'or 12-24 for every year');
	if (readDay(ANY_YEAR + yearly) === undefined) return failed(`${place}: "${yearly}" is not a date. Write month and day, like 12-24.`);
	if (asText(until) !== '') return failed(`${place}: a day of every year stands alone. Leave the last day empty, or write both with their year.`);
	return success({ date: yearly, ...(asText(name) ? { name: asText(name) } : {}) });
}

/** Hours that replace those of the week; what is wrong names the date and the range. */
export function readException(value: unknown, place: string): { read?: HoursException; failures: string[] } {
	const days = readDatedDays(value, place);
	const ranges = asList(asRecord(value).ranges);
	if (!days.ok) return { failures: [days.failure] };
	if (ranges.length === 0) return { failures: [`${place} (${days.value.date}): no range is given. For a day without hours use a closed day.`] };
	const read = ranges.map((range, index) => readRange(range, `${days.value.date}, range ${index + 1}`));
	const failures = read.flatMap((range) => (range.ok ? [] : [range.failure]));
	return failures.length > 0 ? { failures } : { read: { ...days.value, ranges: read.flatMap((range) => (range.ok ? [range.value] : [])) }, failures };
}

function readDatedDays(value: unknown, place: string, alternative?: string): Result<DatedDays, string> {
	const { date: givenDate, until: givenUntil, name } = asRecord(value);
	const [date, until] = [asText(givenDate), asText(givenUntil)];
	const how = `Write it like 2026-12-24${alternative ? `, ${alternative}` : ''}.`;
	const first = readDay(date);
	const last = until === '' ? first : readDay(until);
	if (first === undefined) return failed(`${place}: ${date === '' ? 'the date is missing' : `"${date}" is not a date`}. ${how}`);
	if (last === undefined) return failed(`${place} (${date}): the last day "${until}" is not a date. Write it like 2026-12-24.`);
	if (last < first) return failed(`${place} (${date}): its last day ${until} is before the first.`);
	if (last - first >= MOST_DAYS) return failed(`${place} (${date}): it goes on until ${until}, which is more than two years. Check the years.`);
	return success({ date, ...(last > first ? { until } : {}), ...(asText(name) ? { name: asText(name) } : {}) });
}
