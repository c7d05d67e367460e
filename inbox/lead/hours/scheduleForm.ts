import { WEEKDAYS, type HoursRange, type Schedule } from '../../../nodes/shared/domain/hours/schedule';

const OFFICE: HoursRange = { from: '09:00', to: '17:00' };

/** Hours to begin with: those of most offices, where the reader is. */
export function newSchedule(name: string): Schedule {
	const week = Object.fromEntries(WEEKDAYS.map((day, index) => [day, index < 5 ? [OFFICE] : []])) as unknown as Schedule['week'];
	return { name, zone: Intl.DateTimeFormat().resolvedOptions().timeZone, week, closedDays: [], exceptions: [] };
}

/** The next range of a day: after the last one, or what offices have. */
export function nextRange(ranges: readonly HoursRange[]): HoursRange {
	const last = ranges.at(-1);
	return last && last.to < '22:00' ? { from: last.to, to: '24:00' } : OFFICE;
}

/** A browser's field for times ends at 23:59; midnight at the end of a day is its 00:00. */
export const endInField = (to: string): string => (to === '24:00' ? '00:00' : to);

export const endFromField = (value: string): string => (value === '00:00' ? '24:00' : value);

/** The name of a day, from 0 for Monday. */
export const weekdayName = (index: number, language: string): string => new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' }).format(Date.UTC(2024, 0, 1 + index));

/** The list without what stands at a place, or with something else there. */
export const without = <T>(list: readonly T[], at: number): T[] => list.filter((_, index) => index !== at);

export const replaced = <T>(list: readonly T[], at: number, changes: Partial<T>): T[] => list.map((one, index) => (index === at ? { ...one, ...changes } : one));
