/** Words for people in an expression of n8n: text around `{{ }}`, or in a string of the code inside, line by line and without tags of HTML. */
export interface Word {
	/** Without the blanks around it. */
	text: string;
	/** The later course of the workflow depends on it: it is compared with what somebody chose or wrote. */
	isRead: boolean;
}

interface Part {
	start: number;
	end: number;
	/** What encloses it; empty around `{{ }}`. */
	quote: '' | "'" | '"' | '`';
	/** The code in front of it. */
	before: string;
}

/** What stands between words: tags, one that the string cuts in two included, and line breaks. */
const BETWEEN = /(<\/?[a-z][^<>]*>?|^[^<>]*">|&nbsp;|\n+)/i;
/** Strings that n8n needs as they are: names of nodes, and what a field is called and is. */
const FOR_N8N = /(\$\(|(fieldName|fieldType|elementName):)\s*$/;
const COMPARISON = /([!=]==?|\.startsWith\()\s*$/;

export function wordsIn(expression: string): Word[] {
	const found: Word[] = [];
	changeWords(expression, (word) => void found.push(word));
	return found;
}

/** The expression with other words; those for which there are none stay. Its code stays as it is. */
export function changeWords(expression: string, otherFor: (word: Word) => string | undefined): string {
	let changed = '';
	let done = 0;
	for (const part of partsOf(expression)) {
		const { start, end, quote, before } = part;
		const raw = expression.slice(start, end);
		const text = quote === '' ? raw : unescaped(raw);
		const other = changeText(text, (own) => otherFor({ text: own, isRead: COMPARISON.test(before) }));
		changed += expression.slice(done, start) + (other === text ? raw : escaped(other, quote));
		done = end;
	}
	return changed + expression.slice(done);
}

function changeText(text: string, otherFor: (text: string) => string | undefined): string {
	const pieces = text.split(BETWEEN).map((piece, index) => {
		const own = piece.trim();
		if (index % 2 === 1 || own === '') return piece;
		const other = otherFor(own);
		return other === undefined ? piece : piece.replace(own, () => other);
	});
	return pieces.join('');
}

const unescaped = (raw: string): string => raw.replace(/\\([\s\S])/g, (_, char: string) => (char === 'n' ? '\n' : char));

function escaped(text: string, quote: Part['quote']): string {
	if (quote === '') return text;
	const safe = text.replaceAll('\\', '\\\\').replaceAll(quote, `\\${quote}`);
	return quote === '`' ? safe.replaceAll('${', '\\${') : safe.replaceAll('\n', '\\n');
}

/** Every string, and every stretch of text around `{{ }}`, in the order in which they stand. */
function partsOf(expression: string): Part[] {
	const parts: Part[] = [];
	let at = 1;
	while (at < expression.length) {
		const opened = expression.indexOf('{{', at);
		const end = opened === -1 ? expression.length : opened;
		parts.push({ start: at, end, quote: '', before: '' });
		if (opened === -1) break;
		const closed = expression.indexOf('}}', opened);
		const codeEnd = closed === -1 ? expression.length : closed;
		stringsOf(expression, opened + 2, codeEnd, parts);
		at = codeEnd + 2;
	}
	return parts.filter(({ before }) => !FOR_N8N.test(before));
}

/** Collects the strings of code up to its end, or up to the brace that closes what a template string holds; gives where that is. */
function stringsOf(source: string, from: number, to: number, parts: Part[]): number {
	let depth = 0;
	for (let at = from; at < to; at++) {
		const char = source[at]!;
		if (char === '{') depth++;
		else if (char === '}' && depth-- === 0) return at;
		else if (char === "'" || char === '"' || char === '`') at = stringAt(source, at, to, char, parts);
	}
	return to;
}

function stringAt(source: string, opened: number, to: number, quote: "'" | '"' | '`', parts: Part[]): number {
	const before = source.slice(Math.max(0, opened - 40), opened);
	let start = opened + 1;
	let at = start;
	for (; at < to && source[at] !== quote; at++) {
		if (source[at] === '\\') at++;
		else if (quote === '`' && source.startsWith('${', at)) {
			parts.push({ start, end: at, quote, before });
			at = stringsOf(source, at + 2, to, parts);
			start = at + 1;
		}
	}
	parts.push({ start, end: at, quote, before });
	return at;
}
