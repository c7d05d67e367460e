import type { DateTime } from 'luxon';

/** Of "02 Desk", in local hours: Monday to Friday, Saturday; on Sundays it is closed. */
const WEEKDAY = [8, 18] as const;
const SATURDAY = [9, 14] as const;

/** The hours of a day, as instants. */
export function hoursOf(day: DateTime): { opens: DateTime; closes: DateTime } | undefined {
	if (day.weekday === 7) return undefined;
	const [from, to] = day.weekday === 6 ? SATURDAY : WEEKDAY;
	return { opens: day.startOf('day').set({ hour: from }), closes: day.startOf('day').set({ hour: to }) };
}

/** That moment where the desk is open then, else when it opens next. */
export function nextOpen(at: DateTime): DateTime {
	for (let day = at; ; day = day.plus({ days: 1 }).startOf('day')) {
		const hours = hoursOf(day);
		if (hours && at < hours.closes) return at < hours.opens ? hours.opens : at;
	}
}
