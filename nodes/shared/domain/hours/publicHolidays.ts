import Holidays, { type HolidaysTypes } from 'date-holidays';

import { DAY_MS, MINUTE_MS, readDay, yearOf, type CalendarDay } from './calendarDay';
import type { HolidayChoice } from './schedule';

/** A public holiday on one date. */
export interface PublicHoliday {
	name: string;
	/** The same every year and in every language, like "easter -2". */
	rule: string;
}

/** A choice for a list, in the order of the list. */
export interface NamedCode {
	code: string;
	name: string;
}

/** Both included. Before, there was no desk on WhatsApp, and a time in seconds instead of milliseconds lands there; after, the almanac has no moon. */
export const YEARS_KNOWN = { first: 2000, last: 2199 };

/** The most by which daylight saving moves clocks. */
const LONGEST_SHIFT_MS = 60 * MINUTE_MS;

const byName = (names: Record<string, string> | undefined): NamedCode[] =>
	Object.entries(names ?? {})
		.map(([code, name]) => ({ code, name }))
		.sort((a, b) => a.name.localeCompare(b.name, 'en'));

/** Everything worked out so far, by place and language, then by year; as many as there are places that desks ask for. */
const almanacs = new Map<string, { holidays: Holidays; years: Map<number, Map<CalendarDay, PublicHoliday>> }>();

export const listCountries = (): NamedCode[] => byName(new Holidays().getCountries('en'));

/** The parts of a country that have holidays of their own, each followed by its own parts: "Bayern", "Bayern: Augsburg". */
export function listRegions(country: string): NamedCode[] {
	const almanac = new Holidays();
	return byName(almanac.getStates(country, 'en')).flatMap((state) => [
		state,
		...byName(almanac.getRegions(country, state.code, 'en')).map(({ code, name }) => ({ code: `${state.code}/${code}`, name: `${state.name}: ${name}` })),
	]);
}

/** The holidays of a year by their rule, in the order of the year. */
export function listHolidays(choice: HolidayChoice, year: number, language?: string): NamedCode[] {
	const rules = new Map<string, string>();
	for (const { rule, name } of holidaysOf({ ...choice, worked: [] }, year, language).values()) if (!rules.has(rule)) rules.set(rule, name);
	return [...rules].map(([code, name]) => ({ code, name }));
}

/** The holiday that closes the desk on a date, with its name in the language asked for, or else in the country's own. */
export const holidayOn = (choice: HolidayChoice, day: CalendarDay, language?: string): PublicHoliday | undefined => {
	const holiday = holidaysOf(choice, yearOf(day), language).get(day);
	return holiday && !choice.worked?.includes(holiday.rule) ? holiday : undefined;
};

/** Holidays that take only part of a day are left out: their hours are a dated exception, which the desk knows best. */
function holidaysOf(choice: HolidayChoice, year: number, language?: string): Map<CalendarDay, PublicHoliday> {
	if (year < YEARS_KNOWN.first || year > YEARS_KNOWN.last) return new Map();
	const { holidays, years } = almanacFor(choice, language);
	const found = years.get(year) ?? new Map<CalendarDay, PublicHoliday>();
	if (years.has(year)) return found;
	// A feast of several days may begin in the year before.
	for (const holiday of [...holidays.getHolidays(year - 1), ...holidays.getHolidays(year)]) {
		for (const day of daysOf(holiday)) {
			if (yearOf(day) !== year || (found.has(day) && choice.worked?.includes(holiday.rule))) continue;
			const kept = found.get(day);
			if (!kept || choice.worked?.includes(kept.rule)) found.set(day, { name: holiday.name, rule: holiday.rule });
		}
	}
	years.set(year, new Map([...found].sort(([a], [b]) => a - b)));
	return years.get(year)!;
}

function almanacFor(choice: HolidayChoice, language?: string) {
	const { country, region, bankHolidays = false, worked = [] } = choice;
	const key = JSON.stringify([country, region, bankHolidays, [...worked].sort(), language]);
	const known = almanacs.get(key);
	if (known) return known;
	const [state, part] = (region ?? '').split('/');
	const types: HolidaysTypes.HolidayType[] = bankHolidays ? ['bank', 'public'] : ['public'];
	const holidays = new Holidays({ country, ...(state ? { state } : {}), ...(part ? { region: part } : {}) }, { types });
	// The language asked for comes first; a name that it lacks is given in the country's own.
	if (language) holidays.setLanguages([...new Set([language, ...holidays.getLanguages()])]);
	const almanac = { holidays, years: new Map<number, Map<CalendarDay, PublicHoliday>>() };
	almanacs.set(key, almanac);
	return almanac;
}

/** The local dates that a holiday takes as a whole, whatever the zone of this machine. */
function daysOf({ date, start, end }: HolidaysTypes.Holiday): CalendarDay[] {
	const first = readDay(date.slice(0, 10));
	if (first === undefined || date.slice(11, 16) !== '00:00') return [];
	// In real time a feast is an hour short where clocks go forward meanwhile; what ends on an afternoon is not rounded up.
	const days = Math.max(1, Math.floor((end.getTime() - start.getTime() + LONGEST_SHIFT_MS) / DAY_MS));
	return Array.from({ length: days }, (_, index) => first + index);
}
