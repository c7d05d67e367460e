import { readDay } from '../../../../nodes/shared/domain/hours/calendarDay';
import { holidayOn } from '../../../../nodes/shared/domain/hours/publicHolidays';

const isHoliday = (country: string, date: string): boolean => holidayOn({ country }, readDay(date)!) !== undefined;

describe('A public holiday of several days', () => {
	it.each<[what: string, country: string, first: string, last: string, after: string]>([
		['in an ordinary week', 'BA', '2026-03-20', '2026-03-22', '2026-03-23'],
		['while clocks go forward', 'BA', '2025-03-30', '2025-04-01', '2025-04-02'],
		['while clocks go forward at midnight', 'EG', '2029-04-24', '2029-04-27', '2029-04-28'],
		['while clocks go back', 'TR', '2012-10-26', '2012-10-29', '2012-10-30'],
		['which the almanac lets end on an afternoon', 'TR', '2011-08-31', '2011-09-01', '2011-09-02'],
	])('closes its last day and not the day after, %s: %s', (_, country, first, last, after) => {
		expect([first, last, after].map((date) => isHoliday(country, date))).toEqual([true, true, false]);
	});
});
