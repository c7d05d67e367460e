import { dayText, readDay, type CalendarDay } from './calendarDay';
import { holidayOn } from './publicHolidays';
import type { HolidayChoice, Schedule } from './schedule';

export interface ClosedDate {
	name?: string;
}

/** The dates on which a desk is closed as a whole: its own first, then the public holidays of its country. */
export class ClosedDates {
	readonly #dated = new Map<CalendarDay, ClosedDate>();
	readonly #yearly = new Map<string, ClosedDate>();
	readonly #holidays?: HolidayChoice;

	constructor({ closedDays, holidays }: Schedule) {
		this.#holidays = holidays;
		for (const { date, until = date, name } of closedDays) {
			const first = readDay(date);
			if (first === undefined) this.#yearly.set(date, { name });
			else for (let day = first; day <= (readDay(until) ?? first); day++) this.#dated.set(day, { name });
		}
	}

	on(day: CalendarDay, language?: string): ClosedDate | undefined {
		const own = this.#dated.get(day) ?? (this.#yearly.size > 0 ? this.#yearly.get(dayText(day).slice(5)) : undefined);
		return own ?? (this.#holidays && holidayOn(this.#holidays, day, language));
	}
}
