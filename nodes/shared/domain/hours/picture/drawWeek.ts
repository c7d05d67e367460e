import { MINUTE_MS } from '../calendarDay';
import { clockText } from '../clockTime';
import { openStateAt } from '../openStateAt';
import type { Schedule } from '../schedule';
import { changeText } from '../text/changeText';
import type { HoursLocale } from '../text/hoursLocale';
import { offsetAt } from '../zoneOffsets';
import { atMinute, drawDay } from './drawDay';
import { element, escapeText, fitText } from '../../picture/svgText';
import { colour, FONT, size } from './weekStyle';
import { weekView } from './weekView';

const AXIS_STEP_HOURS = 3;

/** The seven days from an instant (milliseconds since 1970) as an SVG picture: hours, holidays, dated hours, the zone, and what is next. */
export function drawWeek(schedule: Schedule, now: number, locale: HoursLocale): string {
	const days = weekView(schedule, now, locale.language);
	const height = size.header + days.length * size.row + size.bottom;
	const body = [
		element('rect', { width: size.width, height, rx: 12, fill: colour.paper }),
		drawHeader(schedule, now, locale),
		...days.map((day, index) => drawDay(day, size.header + index * size.row, locale)),
		drawAxis(days.length),
	];
	const attributes = { xmlns: 'http://www.w3.org/2000/svg', width: size.width, height, viewBox: `0 0 ${size.width} ${height}`, 'font-family': FONT, role: 'img' };
	return element('svg', attributes, element('title', {}, escapeText(schedule.name)), element('defs', {}, hatch()), ...body);
}

/** Falling lines, so that a closed day is seen without its colour too. */
const hatch = (): string =>
	element(
		'pattern',
		{ id: 'closed', width: 8, height: 8, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' },
		element('line', { x1: 0, y1: 0, x2: 0, y2: 8, stroke: colour.holiday, 'stroke-opacity': 0.14, 'stroke-width': 3 }),
	);

function drawHeader(schedule: Schedule, now: number, locale: HoursLocale): string {
	const { open, opensAt, closesAt } = openStateAt(schedule, now);
	const at = open ? closesAt : opensAt;
	const change = at === undefined ? '' : changeText(open ? 'closes' : 'opens', at, { now, zone: schedule.zone, locale });
	const status = change ? capital(change) : open ? locale.phrases.allDay : locale.phrases.closed;
	const right = size.width - size.right;
	return [
		element('text', { x: 24, y: 38, 'font-size': 20, 'font-weight': 700, fill: colour.ink }, escapeText(fitText(schedule.name, 20, 400))),
		element('text', { x: 24, y: 60, 'font-size': 12, fill: colour.quiet }, escapeText(`${schedule.zone} (${offsetText(offsetAt(schedule.zone, now))})`)),
		element('text', { x: right, y: 38, 'font-size': 14, 'font-weight': 600, fill: open ? colour.open : colour.holiday, 'text-anchor': 'end' }, escapeText(status)),
	].join('');
}

/** The hours over the rows, and fine lines through them. */
function drawAxis(rows: number): string {
	const hours = Array.from({ length: 24 / AXIS_STEP_HOURS + 1 }, (_, index) => index * AXIS_STEP_HOURS);
	return hours
		.map((hour) => {
			const x = atMinute(hour * 60);
			return (
				element('line', { x1: x, x2: x, y1: size.header - 6, y2: size.header + rows * size.row, stroke: colour.ink, 'stroke-opacity': 0.07 }) +
				element('text', { x, y: size.header - 12, 'font-size': 11, fill: colour.quiet, 'text-anchor': 'middle' }, clockText(hour * 60))
			);
		})
		.join('');
}

const capital = (text: string): string => text.charAt(0).toLocaleUpperCase() + text.slice(1);

function offsetText(offset: number): string {
	const minutes = Math.round(Math.abs(offset) / MINUTE_MS);
	return `UTC${offset < 0 ? '−' : '+'}${clockText(minutes)}`;
}
