import { DAY_MS, MINUTE_MS, readDay, weekdayOf, type CalendarDay } from './calendarDay';
import { ClosedDates } from './ClosedDates';
import { clipToDay, mergeSpans, spansOf, spillOver, type MinuteSpan } from './minuteSpans';
import { WEEKDAYS, type Schedule, type Weekday } from './schedule';
import { offsetsOn } from './zoneOffsets';

/** Instants in milliseconds since 1970, half-open. */
export interface Interval {
	from: number;
	to: number;
}

/** Dated hours that stand in for those of the week. */
interface ReplacedHours {
	spans: MinuteSpan[];
	name?: string;
}

/** What a local date is to the desk. */
export interface DayPlan {
	/** Why the hours are what they are. */
	source: 'week' | 'exception' | 'holiday';
	name?: string;
	/** The hours that start on this date; they may reach into the next. */
	own: MinuteSpan[];
	/** The hours within this date, those that began on the evening before included. */
	open: MinuteSpan[];
}

/** Ten years of days; a desk that is asked about more starts over. */
const MOST_DAYS = 3_660;
/** n8n gives a node its schedules anew in each execution, so calendars are known by what their schedule says. */
const MOST_CALENDARS = 100;
const byContent = new Map<string, HoursCalendar>();
const byObject = new WeakMap<Schedule, HoursCalendar>();

/** A schedule made ready for questions. Days are worked out when they are first asked for. */
export class HoursCalendar {
	readonly #schedule: Schedule;
	readonly #week: Record<Weekday, MinuteSpan[]>;
	readonly #exceptions = new Map<CalendarDay, ReplacedHours>();
	readonly #closed: ClosedDates;
	readonly #plans = new Map<CalendarDay, DayPlan>();
	readonly #intervals = new Map<number, Interval[]>();

	constructor(schedule: Schedule) {
		this.#schedule = schedule;
		this.#week = Object.fromEntries(WEEKDAYS.map((day) => [day, spansOf(schedule.week[day])])) as Record<Weekday, MinuteSpan[]>;
		this.#closed = new ClosedDates(schedule);
		for (const { date, until = date, name, ranges } of schedule.exceptions) {
			for (let day = readDay(date) ?? 0; day <= (readDay(until) ?? -1); day++) {
				const known = this.#exceptions.get(day);
				this.#exceptions.set(day, { name: known?.name ?? name, spans: mergeSpans([...(known?.spans ?? []), ...spansOf(ranges)]) });
			}
		}
	}

	/** The one of this schedule, or of one with the same content. */
	static of(schedule: Schedule): HoursCalendar {
		const known = byObject.get(schedule);
		if (known) return known;
		const calendar = HoursCalendar.#ofContent(schedule);
		byObject.set(schedule, calendar);
		return calendar;
	}

	static #ofContent(schedule: Schedule): HoursCalendar {
		const content = JSON.stringify(schedule);
		const known = byContent.get(content);
		if (known) return known;
		if (byContent.size >= MOST_CALENDARS) byContent.clear();
		const calendar = new HoursCalendar(schedule);
		byContent.set(content, calendar);
		return calendar;
	}

	/** The open stretches of one UTC day, which is counted from 1 January 1970, in order. */
	intervalsOn(utcDay: number): Interval[] {
		const known = this.#intervals.get(utcDay);
		if (known) return known;
		if (this.#intervals.size >= MOST_DAYS) this.#intervals.clear();
		const intervals: Interval[] = [];
		for (const { from, to, offset } of offsetsOn(this.#schedule.zone, utcDay)) {
			for (let day = Math.floor((from + offset) / DAY_MS); day * DAY_MS < to + offset; day++) {
				for (const span of this.planOf(day).open) {
					const opens = Math.max(from, day * DAY_MS + span.from * MINUTE_MS - offset);
					const closes = Math.min(to, day * DAY_MS + span.to * MINUTE_MS - offset);
					const last = intervals.at(-1);
					if (opens >= closes) continue;
					if (last?.to === opens) last.to = closes;
					else intervals.push({ from: opens, to: closes });
				}
			}
		}
		this.#intervals.set(utcDay, intervals);
		return intervals;
	}

	planOf(day: CalendarDay): DayPlan {
		const known = this.#plans.get(day);
		if (known) return known;
		if (this.#plans.size >= MOST_DAYS) this.#plans.clear();
		const { own, ...origin } = this.#ownHours(day);
		const open = origin.source === 'holiday' ? [] : mergeSpans([...spillOver(this.#ownHours(day - 1).own), ...clipToDay(own)]);
		const plan = { ...origin, own, open };
		this.#plans.set(day, plan);
		return plan;
	}

	/** The name of the day's holiday or own closed day, in a language where the almanac has it. */
	closedName(day: CalendarDay, language?: string): string | undefined {
		return this.#closed.on(day, language)?.name;
	}

	#ownHours(day: CalendarDay): Omit<DayPlan, 'open'> {
		const exception = this.#exceptions.get(day);
		if (exception) return { source: 'exception', own: exception.spans, ...(exception.name ? { name: exception.name } : {}) };
		const closed = this.#closed.on(day);
		if (closed) return { source: 'holiday', own: [], ...(closed.name ? { name: closed.name } : {}) };
		return { source: 'week', own: this.#week[weekdayOf(day)] };
	}
}
