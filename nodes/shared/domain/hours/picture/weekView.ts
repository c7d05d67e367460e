import { DAY_MINUTES, DAY_MS, MINUTE_MS, type CalendarDay } from '../calendarDay';
import { HoursCalendar } from '../HoursCalendar';
import type { MinuteSpan } from '../minuteSpans';
import type { Schedule } from '../schedule';
import { offsetAt } from '../zoneOffsets';

/** A stretch of a day as it is drawn. */
export interface SpanView extends MinuteSpan {
	/** Dated hours instead of those of the week. */
	exceptional: boolean;
	/** It began on the evening before. */
	fromYesterday: boolean;
	/** It goes on after midnight. */
	intoTomorrow: boolean;
}

export interface DayView {
	day: CalendarDay;
	holiday: boolean;
	/** Of the holiday or the dated hours. */
	name?: string;
	spans: SpanView[];
	clocksChange: boolean;
	/** Minutes after midnight, on the first day alone. */
	now?: number;
}

const DAYS_SHOWN = 7;

/** The seven days from the local date of an instant, as the wall clock of the desk counts them. */
export function weekView(schedule: Schedule, now: number, language?: string): DayView[] {
	const wall = now + offsetAt(schedule.zone, now);
	const today = Math.floor(wall / DAY_MS);
	return Array.from({ length: DAYS_SHOWN }, (_, index) => ({
		...dayView(schedule, today + index, language),
		...(index === 0 ? { now: (wall - today * DAY_MS) / MINUTE_MS } : {}),
	}));
}

function dayView(schedule: Schedule, day: CalendarDay, language?: string): DayView {
	const calendar = HoursCalendar.of(schedule);
	const [yesterday, plan, tomorrow] = [day - 1, day, day + 1].map((date) => calendar.planOf(date)) as [Plan, Plan, Plan];
	const holiday = plan.source === 'holiday';
	const name = holiday ? calendar.closedName(day, language) : plan.name;
	const spans = plan.open.map((span) => {
		const own = plan.own.some(({ from }) => from < span.to && from >= span.from);
		return {
			...span,
			exceptional: (own ? plan : yesterday).source === 'exception',
			fromYesterday: span.from === 0 && yesterday.open.some(({ to }) => to === DAY_MINUTES),
			intoTomorrow: span.to === DAY_MINUTES && tomorrow.open.some(({ from }) => from === 0),
		};
	});
	return { day, holiday, ...(name ? { name } : {}), spans, clocksChange: clocksChange(schedule.zone, day) };
}

type Plan = ReturnType<HoursCalendar['planOf']>;

/** Whether the wall clock jumps within a local date. */
function clocksChange(zone: string, day: CalendarDay): boolean {
	const midnight = day * DAY_MS;
	return offsetAt(zone, midnight - offsetAt(zone, midnight)) !== offsetAt(zone, midnight + DAY_MS - offsetAt(zone, midnight + DAY_MS));
}
