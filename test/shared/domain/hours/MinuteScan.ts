import type { DatedDays, HoursRange, Schedule, Weekday } from '../../../../nodes/shared/domain/hours/schedule';

const DAY_MS = 86_400_000;
const weekdays = new Intl.DateTimeFormat('en-GB', { weekday: 'long', timeZone: 'UTC' });

/** What a person with a clock, a calendar and the schedule on the wall would say: the wall-clock reading, minute by minute. */
export class MinuteScan {
	readonly #schedule: Schedule;
	readonly #clock: Intl.DateTimeFormat;

	/** Of public holidays it knows those of all Germany. */
	constructor(schedule: Schedule) {
		this.#schedule = schedule;
		const parts = { year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' } as const;
		this.#clock = new Intl.DateTimeFormat('sv-SE', { timeZone: schedule.zone, ...parts, hourCycle: 'h23' });
	}

	isOpen(at: number): boolean {
		const [date = '', time = ''] = this.#clock.format(at).split(' ');
		if (this.#isClosedDay(date)) return false;
		return covers(this.#ranges(date), minuteOf(time)) || covers(this.#ranges(dayAfter(date, -1)), minuteOf(time) + 1_440);
	}

	#isClosedDay(date: string): boolean {
		const { closedDays, holidays } = this.#schedule;
		if (this.#exceptions(date).length > 0) return false;
		return closedDays.some((day) => (day.date.length === 5 ? date.endsWith(day.date) : includes(day, date))) || (holidays?.country === 'DE' && isGermanHoliday(date));
	}

	#exceptions = (date: string) => this.#schedule.exceptions.filter((days) => includes(days, date));

	#ranges(date: string): HoursRange[] {
		const exceptions = this.#exceptions(date);
		if (exceptions.length > 0) return exceptions.flatMap(({ ranges }) => ranges);
		if (this.#isClosedDay(date)) return [];
		const weekday = weekdays.format(Date.parse(`${date}T12:00:00Z`)).toLowerCase();
		return this.#schedule.week[weekday as Weekday];
	}
}

export const dayAfter = (date: string, days: number): string => new Date(Date.parse(`${date}T12:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);

const includes = ({ date: first, until = first }: DatedDays, date: string): boolean => first <= date && date <= until;

const minuteOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

const covers = (ranges: HoursRange[], minute: number): boolean =>
	ranges.some(({ from, to }) => {
		const [start, end] = [minuteOf(from), minuteOf(to)];
		return start <= minute && minute < (end > start ? end : end + 1_440);
	});

/** By law, and once for 500 years of Reformation. */
function isGermanHoliday(date: string): boolean {
	const easter = easterOf(Number(date.slice(0, 4)));
	const fixed = ['01-01', '05-01', '10-03', '12-25', '12-26'].some((day) => date.endsWith(day));
	return fixed || [-2, 1, 39, 50].some((days) => date === dayAfter(easter, days)) || date === '2017-10-31';
}

/** Gauss's rule as it holds from 1900 to 2099. */
function easterOf(year: number): string {
	const moon = (19 * (year % 19) + 24) % 30;
	const sunday = (2 * (year % 4) + 4 * (year % 7) + 6 * moon + 5) % 7;
	const isLate = (moon === 29 && sunday === 6) || (moon === 28 && sunday === 6 && year % 19 > 10);
	return dayAfter(`${year}-03-22`, moon + sunday - (isLate ? 7 : 0));
}
