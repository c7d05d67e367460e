import { element, escapeText, fitText } from '../../picture/svgText';
import { symbolOf } from '../scale';
import type { SurveyFigures } from '../surveyReport';

const WIDTH = 820;
const ROW = 64;
const HEADER = 64;
const BAR = { left: 200, width: 400, height: 22 };
const FONT = "Inter, 'Segoe UI', system-ui, -apple-system, 'Helvetica Neue', 'Noto Sans', Arial, sans-serif";
const INK = '#1f2533';
const QUIET = '#667085';
/** From dissatisfied to satisfied; the ends differ in lightness too, for those who see no red or green. */
const SHADES = ['#b42318', '#d9663a', '#e0a43b', '#7fb46a', '#1f9d6b'];

type Line = SurveyFigures & { name: string };

/** Each line of a report as a bar of its ratings, with score and response rate beside it, as an SVG picture. */
export function drawSurveyReport(lines: readonly Line[]): string {
	const height = HEADER + Math.max(1, lines.length) * ROW;
	const frame = { xmlns: 'http://www.w3.org/2000/svg', width: WIDTH, height, viewBox: `0 0 ${WIDTH} ${height}`, 'font-family': FONT, role: 'img' };
	const body = lines.length === 0 ? text(24, HEADER + 24, 'Nobody was asked in this time.', { fill: QUIET, 'font-size': 14 }) : lines.map(drawLine).join('');
	return element(
		'svg',
		frame,
		element('title', {}, 'Satisfaction'),
		element('rect', { width: WIDTH, height, rx: 12, fill: '#ffffff' }),
		text(24, 40, 'Satisfaction', { fill: INK, 'font-size': 20, 'font-weight': 700 }),
		text(WIDTH - 24, 40, 'score · answered of asked', { fill: QUIET, 'font-size': 12, 'text-anchor': 'end' }),
		body,
	);
}

function drawLine({ name, scale, asked, answered, score, responseRate, distribution }: Line, index: number): string {
	const top = HEADER + index * ROW;
	const right = `${answered} of ${asked} (${shown(responseRate)})`;
	return [
		text(24, top + 26, fitText(name, 14, BAR.left - 40), { fill: INK, 'font-size': 14, 'font-weight': 600 }),
		drawBar(distribution, answered, top + 10),
		...legend(scale, distribution, top + 48),
		text(WIDTH - 24, top + 22, shown(score), { fill: INK, 'font-size': 18, 'font-weight': 700, 'text-anchor': 'end' }),
		text(WIDTH - 24, top + 42, right, { fill: QUIET, 'font-size': 12, 'text-anchor': 'end' }),
	].join('');
}

function drawBar(distribution: SurveyFigures['distribution'], answered: number, y: number): string {
	const paper = element('rect', { x: BAR.left, y, width: BAR.width, height: BAR.height, rx: 4, fill: '#eef0f4' });
	let x = BAR.left;
	const parts = distribution.map(({ count }, index) => {
		const width = answered === 0 ? 0 : (count / answered) * BAR.width;
		const part = width === 0 ? '' : element('rect', { x, y, width, height: BAR.height, fill: shadeOf(index, distribution.length) });
		x += width;
		return part;
	});
	return paper + parts.join('');
}

/** Each rating with how often it was given, spread below the bar. */
function legend(scale: SurveyFigures['scale'], distribution: SurveyFigures['distribution'], y: number): string[] {
	const step = BAR.width / distribution.length;
	return distribution.map(({ rating, count }, index) =>
		text(BAR.left + (index + 0.5) * step, y, `${scale === 'stars' ? `${rating} ★` : symbolOf(scale, rating)}: ${count}`, { fill: QUIET, 'font-size': distribution.length > 6 ? 9 : 12, 'text-anchor': 'middle' }),
	);
}

function shadeOf(index: number, of: number): string {
	return SHADES[Math.round((index / Math.max(1, of - 1)) * (SHADES.length - 1))] ?? INK;
}

const shown = (percent: number | undefined): string => (percent === undefined ? '–' : `${percent} %`);

const text = (x: number, y: number, content: string, attributes: Record<string, string | number>): string => element('text', { x, y, ...attributes }, escapeText(content));
