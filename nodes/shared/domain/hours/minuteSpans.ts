import { DAY_MINUTES } from './calendarDay';
import { readClockTime } from './clockTime';
import type { HoursRange } from './schedule';

/** Minutes after a day's midnight, half-open; more than a day's for what reaches into the next. */
export interface MinuteSpan {
	from: number;
	to: number;
}

/** The ranges of a day that `readSchedule` accepted. */
export function spansOf(ranges: HoursRange[]): MinuteSpan[] {
	const spans = ranges.map((range) => {
		const from = readClockTime(range.from) ?? 0;
		const to = readClockTime(range.to) ?? 0;
		return { from, to: to > from ? to : to + DAY_MINUTES };
	});
	return mergeSpans(spans);
}

/** In order, with overlapping and touching ones made one. */
export function mergeSpans(spans: MinuteSpan[]): MinuteSpan[] {
	const merged: MinuteSpan[] = [];
	for (const span of [...spans].sort((a, b) => a.from - b.from)) {
		const last = merged.at(-1);
		if (last && span.from <= last.to) last.to = Math.max(last.to, span.to);
		else merged.push({ ...span });
	}
	return merged;
}

/** What of the spans lies within one day. */
export const clipToDay = (spans: MinuteSpan[]): MinuteSpan[] =>
	spans.map(({ from, to }) => ({ from: Math.max(from, 0), to: Math.min(to, DAY_MINUTES) })).filter(({ from, to }) => from < to);

/** What of a day's spans lies after its midnight, in minutes of the next day. */
export const spillOver = (spans: MinuteSpan[]): MinuteSpan[] =>
	clipToDay(spans.map(({ from, to }) => ({ from: from - DAY_MINUTES, to: to - DAY_MINUTES })));
