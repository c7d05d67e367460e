import { DAY_MINUTES } from '../calendarDay';
import { clockText } from '../clockTime';
import { shortDateText, weekdayText } from '../text/dateText';
import type { HoursLocale } from '../text/hoursLocale';
import { element, escapeText, fitText, textWidth } from '../../picture/svgText';
import { colour, size } from './weekStyle';
import type { DayView, SpanView } from './weekView';

const LABEL = 12;
const NOTE = 11;
/** Beginning over end, where a bar is too short for one line. */
const STACKED = [10, 8];

/** Where a minute of the day lies on the axis. */
export const atMinute = (minute: number): number => size.left + (minute / DAY_MINUTES) * (size.width - size.left - size.right);

const text = (x: number, y: number, content: string, more: Record<string, string | number>): string =>
	element('text', { x: round(x), y: round(y), ...more }, escapeText(content));

const round = (value: number): number => Math.round(value * 10) / 10;

/** One row: the date on the left, the hours as bars, and what is special about the day. */
export function drawDay(view: DayView, top: number, locale: HoursLocale): string {
	const middle = top + size.row / 2;
	const isToday = view.now !== undefined;
	const parts = [
		...(isToday ? [element('rect', { x: 0, y: top, width: size.width, height: size.row, fill: colour.today })] : []),
		element('line', { x1: 20, x2: size.width - 20, y1: top, y2: top, stroke: colour.line }),
		text(24, middle - 2, weekdayText(locale, view.day), { 'font-size': 14, 'font-weight': isToday ? 700 : 600, fill: colour.ink }),
		text(24, middle + 15, shortDateText(locale, view.day), { 'font-size': NOTE, fill: colour.quiet }),
		// Before the bars, so that it never lies over their times.
		...(view.now === undefined ? [] : [drawNow(view.now, top)]),
		...(view.holiday ? [drawHoliday(view, middle, locale)] : view.spans.map((span) => drawSpan(span, middle, locale))),
		...(!view.holiday && view.spans.length === 0 ? [text(atMinute(0) + 8, middle + 4, locale.phrases.closed, { 'font-size': LABEL, fill: colour.quiet })] : []),
		drawNote(view, middle, locale),
	];
	return parts.join('');
}

function drawHoliday({ name }: DayView, middle: number, { phrases }: HoursLocale): string {
	const label = name ? `${phrases.closed} · ${name}` : phrases.closed;
	const width = atMinute(DAY_MINUTES) - atMinute(0);
	const box = { x: atMinute(0), y: middle - size.bar / 2, width, height: size.bar, rx: 6 };
	return [
		element('rect', { ...box, fill: colour.holidayPaper }),
		element('rect', { ...box, fill: 'url(#closed)' }),
		text(atMinute(0) + 12, middle + 4, fitText(label, LABEL, width - 24), { 'font-size': LABEL, 'font-weight': 600, fill: colour.holiday }),
	].join('');
}

/** A bar that goes on over midnight has a straight edge there. */
function drawSpan(span: SpanView, middle: number, { phrases }: HoursLocale): string {
	const [left, right] = [atMinute(span.from), atMinute(span.to)];
	const [top, bottom] = [middle - size.bar / 2, middle + size.bar / 2];
	const round = (wanted: boolean): number => (wanted ? Math.min(6, (right - left) / 2) : 0);
	const [a, b] = [round(!span.fromYesterday), round(!span.intoTomorrow)];
	const path = `M${left + a} ${top}H${right - b}q${b} 0 ${b} ${b}V${bottom - b}q0 ${b} ${-b} ${b}H${left + a}q${-a} 0 ${-a} ${-a}V${top + a}q0 ${-a} ${a} ${-a}z`;
	const range = `${clockText(span.from)}–${clockText(span.to)}`;
	const bar = element('path', { d: path, fill: span.exceptional ? colour.exception : colour.open }, element('title', {}, escapeText(range)));
	const label = (content: string, y: number, fontSize: number): string =>
		text((left + right) / 2, y, content, { 'font-size': fontSize, 'font-weight': 600, fill: colour.paper, 'text-anchor': 'middle' });
	const fits = (content: string, fontSize: number): boolean => textWidth(content, fontSize) < right - left - 4;
	if (span.from === 0 && span.to === DAY_MINUTES) return bar + label(phrases.allDay, middle + 4, LABEL);
	if (fits(range, LABEL)) return bar + label(range, middle + 4, LABEL);
	const small = STACKED.find((fontSize) => fits('00:00', fontSize));
	return small ? bar + label(clockText(span.from), middle - 3, small) + label(clockText(span.to), middle + 9, small) : bar;
}

/** Beside the bars, where the day leaves the most room: why it is not like every week. */
function drawNote(view: DayView, middle: number, { phrases }: HoursLocale): string {
	const notes = [...(view.holiday || !view.name ? [] : [view.name]), ...(view.clocksChange ? [phrases.clocksChange] : [])];
	if (notes.length === 0) return '';
	const { from, to } = widestGap(view);
	const width = atMinute(to) - atMinute(from) - 16;
	const note = fitText(notes.join(' · '), NOTE, width);
	const fill = view.name && !view.holiday ? colour.exception : colour.quiet;
	const style = { 'font-size': NOTE, 'font-weight': 600, fill };
	return to === DAY_MINUTES && view.holiday
		? text(atMinute(to) - 12, middle + 4, notes.join(' · '), { ...style, 'text-anchor': 'end' })
		: text(atMinute(from) + (from === 0 && view.spans.length === 0 ? textWidth(phrases.closed, LABEL) + 20 : 10), middle + 4, note, style);
}

function widestGap({ spans }: DayView): { from: number; to: number } {
	const edges = [0, ...spans.flatMap(({ from, to }) => [from, to]), DAY_MINUTES];
	const gaps = edges.flatMap((from, index) => (index % 2 === 0 ? [{ from, to: edges[index + 1]! }] : []));
	// On equal terms the evening is where the eye ends.
	return gaps.reduce((best, gap) => (gap.to - gap.from >= best.to - best.from ? gap : best));
}

function drawNow(minute: number, top: number): string {
	const x = round(atMinute(minute));
	return (
		element('line', { x1: x, x2: x, y1: top, y2: top + size.row, stroke: colour.now, 'stroke-width': 2 }) + element('circle', { cx: x, cy: top, r: 4, fill: colour.now })
	);
}
