import { DAY_MS, MINUTE_MS, dayText, type CalendarDay } from './calendarDay';
import { HoursCalendar } from './HoursCalendar';
import { endOfOpen, isOpenIn, nextOpen, previousClose, startOfOpen } from './periods';
import type { Schedule } from './schedule';
import { offsetAt } from './zoneOffsets';

/**
 * Why the desk is open or closed. Open: `hours` of the week, or an `exception`. Closed: a `holiday` or own closed day; a date with
 * other hours, which are over or not yet (`exception`); a `weekday` without hours; or outside the `hours` of a day that has some.
 */
export interface HoursReason {
	kind: 'hours' | 'weekday' | 'holiday' | 'exception';
	/** Of the holiday or the exception. */
	name?: string;
	/** The local date that decided: of an overnight range the one it began on. */
	date: string;
}

/** Instants in milliseconds since 1970; one that lies more than three years away is missing. */
export interface OpenState {
	open: boolean;
	reason: HoursReason;
	/** When it opens next; while it is open, after the coming close. */
	opensAt?: number;
	/** When it closes next; while it is closed, after the coming opening. */
	closesAt?: number;
	/** Since when it has been open. */
	openSince?: number;
	/** Since when it has been closed: what an out-of-hours message is claimed by, once per closed period. */
	closedSince?: number;
}

/** Whether the desk is open at an instant (milliseconds since 1970), and nothing more. */
export const isOpenAt = (schedule: Schedule, instant: number): boolean => isOpenIn(HoursCalendar.of(schedule), instant);

/** Whether the desk is open at an instant (milliseconds since 1970), why, since when and until when. */
export function openStateAt(schedule: Schedule, instant: number): OpenState {
	const calendar = HoursCalendar.of(schedule);
	const wall = instant + offsetAt(schedule.zone, instant);
	const day = Math.floor(wall / DAY_MS);
	const minute = Math.floor((wall - day * DAY_MS) / MINUTE_MS);
	if (isOpenIn(calendar, instant)) {
		const closesAt = endOfOpen(calendar, instant);
		const opensAt = closesAt === undefined ? undefined : nextOpen(calendar, closesAt);
		return { open: true, reason: whyOpen(calendar, day, minute), opensAt, closesAt, openSince: startOfOpen(calendar, instant) };
	}
	const opensAt = nextOpen(calendar, instant);
	const closesAt = opensAt === undefined ? undefined : endOfOpen(calendar, opensAt);
	return { open: false, reason: whyClosed(calendar, day), opensAt, closesAt, closedSince: previousClose(calendar, instant) };
}

function whyOpen(calendar: HoursCalendar, day: CalendarDay, minute: number): HoursReason {
	const today = calendar.planOf(day);
	const beganToday = today.own.some(({ from, to }) => from <= minute && minute < to);
	const { source, name } = beganToday ? today : calendar.planOf(day - 1);
	const named = name ? { name } : {};
	return { kind: source === 'exception' ? 'exception' : 'hours', ...named, date: dayText(beganToday ? day : day - 1) };
}

function whyClosed(calendar: HoursCalendar, day: CalendarDay): HoursReason {
	const { source, name, own } = calendar.planOf(day);
	const date = dayText(day);
	if (source !== 'week') return { kind: source, ...(name ? { name } : {}), date };
	return { kind: own.length > 0 ? 'hours' : 'weekday', date };
}
