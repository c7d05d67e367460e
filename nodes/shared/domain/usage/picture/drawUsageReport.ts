import { element, escapeText, fitText } from '../../picture/svgText';
import type { UsageLine } from '../usageReport';

const WIDTH = 820;
const ROW = 30;
const HEADER = 68;
const BAR = { left: 200, width: 360, height: 16 };
const FONT = "Inter, 'Segoe UI', system-ui, -apple-system, 'Helvetica Neue', 'Noto Sans', Arial, sans-serif";
const INK = '#1f2533';
const QUIET = '#667085';
const CHARGED = '#4a5bd4';
const FREE = '#aab4ff';

type Line = UsageLine & { name: string };

/** Each line of a report as a bar of what was charged and what was not, with its cost beside it, as an SVG picture. */
export function drawUsageReport(lines: readonly Line[]): string {
	const height = HEADER + Math.max(1, lines.length) * ROW + 16;
	const most = Math.max(1, ...lines.map(({ delivered }) => delivered));
	const frame = { xmlns: 'http://www.w3.org/2000/svg', width: WIDTH, height, viewBox: `0 0 ${WIDTH} ${height}`, 'font-family': FONT, role: 'img' };
	return element(
		'svg',
		frame,
		element('title', {}, 'Messages and their cost'),
		element('rect', { width: WIDTH, height, rx: 12, fill: '#ffffff' }),
		text(24, 40, 'Messages and their cost', { fill: INK, 'font-size': 20, 'font-weight': 700 }),
		text(WIDTH - 24, 40, 'dark: not free · light: free', { fill: QUIET, 'font-size': 12, 'text-anchor': 'end' }),
		lines.length === 0 ? text(24, HEADER + 20, 'No message arrived in this time.', { fill: QUIET, 'font-size': 14 }) : lines.map((line, index) => drawLine(line, index, most)).join(''),
	);
}

function drawLine({ name, delivered, free, cost }: Line, index: number, most: number): string {
	const top = HEADER + index * ROW;
	const widthOf = (count: number) => (count / most) * BAR.width;
	const paid = widthOf(delivered - free);
	return [
		text(24, top + 14, fitText(name, 13, BAR.left - 40), { fill: INK, 'font-size': 13 }),
		element('rect', { x: BAR.left, y: top, width: paid, height: BAR.height, fill: CHARGED }),
		element('rect', { x: BAR.left + paid, y: top, width: widthOf(free), height: BAR.height, fill: FREE }),
		text(BAR.left + BAR.width + 12, top + 14, String(delivered), { fill: QUIET, 'font-size': 13 }),
		text(WIDTH - 24, top + 14, costText(cost), { fill: INK, 'font-size': 13, 'font-weight': 600, 'text-anchor': 'end' }),
	].join('');
}

/** `12.30 EUR`; nothing where the table had no price for it. */
export const costText = (cost: UsageLine['cost']): string => Object.entries(cost).map(([currency, sum]) => `${sum.toFixed(2)} ${currency}`).join(' + ') || '–';

const text = (x: number, y: number, content: string, attributes: Record<string, string | number>): string => element('text', { x, y, ...attributes }, escapeText(content));
