const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** A break higher up (between paragraphs, say) is only taken if the part is filled at least this far. */
const LEAST_FILLED = 0.5;

const SPACE = /^\s+$/u;
const SENTENCE_END = /[.!?…:;]$/u;
/** In these scripts the next sentence follows without a space. */
const WIDE_SENTENCE_END = /[。！？；]$/u;
const CLOSING = /^["'’”»)\]}*_~]+$/u;

/** From the best place to break to the worst. */
const LEVELS = ['paragraph', 'line', 'sentence', 'word'] as const;
type Level = (typeof LEVELS)[number];

interface Break {
	/** Where the part ends, and how long it then is. */
	at: number;
	length: number;
}

/**
 * Cuts a text into parts of at most `limit` UTF-16 units at natural breaks. Only the white space at the breaks and around the
 * whole is lost; what a reader sees as one character stays whole unless it is longer than a part.
 */
export function splitText(text: string, limit: number): string[] {
	if (text.length <= limit) return [text];
	const units = unitsOf(text, limit);
	const parts: string[] = [];
	let from = nextWord(units, 0);
	while (from < units.length) {
		const to = endOfPart(units, from, limit);
		parts.push(units.slice(from, withoutTrailingSpace(units, from, to)).join(''));
		from = nextWord(units, to);
	}
	return parts;
}

const isSpace = (unit: string | undefined): boolean => unit !== undefined && SPACE.test(unit);

const unitsOf = (text: string, limit: number): string[] =>
	Array.from(graphemes.segment(text), ({ segment }) => (segment.length > limit ? Array.from(segment) : segment)).flat();

function nextWord(units: string[], from: number): number {
	let at = from;
	while (at < units.length && isSpace(units[at])) at++;
	return at;
}

function withoutTrailingSpace(units: string[], from: number, to: number): number {
	let end = to;
	while (end > from && isSpace(units[end - 1])) end--;
	return end;
}

function endOfPart(units: string[], from: number, limit: number): number {
	const found: Partial<Record<Level, Break>> = {};
	let length = 0;
	let at = from;
	for (; at < units.length; at++) {
		const level = at > from ? levelAt(units, at) : undefined;
		if (level) for (const reached of LEVELS.slice(LEVELS.indexOf(level))) found[reached] = { at, length };
		const next = length + (units[at]?.length ?? 0);
		if (next > limit) break;
		length = next;
	}
	if (at === units.length) return at;
	const wellFilled = LEVELS.map((level) => found[level]).find((candidate) => candidate && candidate.length >= limit * LEAST_FILLED);
	return (wellFilled ?? found.word)?.at ?? at;
}

/** What kind of break lies before a unit. */
function levelAt(units: string[], at: number): Level | undefined {
	if (!isSpace(units[at])) return WIDE_SENTENCE_END.test(units[at - 1] ?? '') ? 'sentence' : undefined;
	if (isSpace(units[at - 1])) return undefined;
	let newlines = 0;
	for (let next = at; isSpace(units[next]); next++) newlines += units[next]?.includes('\n') ? 1 : 0;
	if (newlines > 1) return 'paragraph';
	if (newlines === 1) return 'line';
	let last = at - 1;
	while (last > 0 && CLOSING.test(units[last] ?? '')) last--;
	return SENTENCE_END.test(units[last] ?? '') || WIDE_SENTENCE_END.test(units[last] ?? '') ? 'sentence' : 'word';
}
