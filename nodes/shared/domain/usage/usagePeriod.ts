import { DateTime } from 'luxon';

/** From `start` on, before `end`. */
export interface Period {
	start: Date;
	end: Date;
}

/**
 * The month of a subscription that an instant lies in: it begins at midnight, in the account's time zone, on the day of the month on
 * which the subscription began. Where a month has no such day, on its last one; the next month is back on the day itself.
 */
export function billingMonth(instant: Date, anchorDay: number, zone: string): Period {
	const local = DateTime.fromJSDate(instant, { zone });
	const startOf = (month: DateTime): DateTime => month.set({ day: Math.min(anchorDay, month.daysInMonth ?? anchorDay) }).startOf('day');
	const first = local.startOf('month');
	const thisMonth = startOf(first);
	const start = local < thisMonth ? startOf(first.minus({ months: 1 })) : thisMonth;
	const end = local < thisMonth ? thisMonth : startOf(first.plus({ months: 1 }));
	return { start: start.toJSDate(), end: end.toJSDate() };
}

/** The calendar day that an instant lies in; 23 or 25 hours where the clocks change. */
export function calendarDay(instant: Date, zone: string): Period {
	const start = DateTime.fromJSDate(instant, { zone }).startOf('day');
	return { start: start.toJSDate(), end: start.plus({ days: 1 }).startOf('day').toJSDate() };
}
