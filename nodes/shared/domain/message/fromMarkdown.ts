import { markdownInline, withoutBold } from './markdownInline';
import { isTableDivider, tableCells } from './markdownTable';

const FENCE = /^( {0,3})(`{3,}|~{3,})([^`]*)$/;
const HEADING = /^ {0,3}#{1,6}\s+(.+?)(?:\s+#+)?\s*$/;
const UNDERLINE = /^ {0,3}=+\s*$/;
const RULE = /^ {0,3}(?:(?:-\s*){3,}|(?:\*\s*){3,}|(?:_\s*){3,})$/;
const BULLET = /^(\s*)[-*+]\s+(?:\[([ xX])\]\s+)?(.*)$/;
const NUMBERED = /^(\s*\d{1,9})[.)]\s+(.*)$/;
/** WhatsApp knows quotes, but no quotes in quotes. */
const QUOTE = /^ {0,3}(?:>\s*)+(.*)$/;

const SHOWN_RULE = '———';
const SHOWN_FENCE = '```';
const TICKED: Record<string, string> = { ' ': '☐ ', x: '☑ ', X: '☑ ' };

/**
 * Language models answer in Markdown, WhatsApp has its own few marks: *bold*, _italic_, ~struck~, lists, quotes and code. This turns
 * the one into the other; what stands in code is not touched.
 * @see https://faq.whatsapp.com/539178204879377
 */
export function fromMarkdown(markdown: string): string {
	const lines = markdown.split(/\r?\n/);
	const shown: string[] = [];
	for (let at = 0; at < lines.length; ) {
		const fence = FENCE.exec(lines[at] ?? '');
		if (fence) {
			const end = endOfFence(lines, at, fence[2] ?? '');
			shown.push(SHOWN_FENCE, ...lines.slice(at + 1, end), SHOWN_FENCE);
			at = end + 1;
		} else if (isTableDivider(lines[at + 1]) && tableCells(lines[at]).length === tableCells(lines[at + 1]).length) {
			const end = endOfTable(lines, at);
			shown.push(bold(row(lines[at])), ...lines.slice(at + 2, end).map(row));
			at = end;
		} else if (UNDERLINE.test(lines[at + 1] ?? '') && lines[at]?.trim()) {
			shown.push(bold(markdownInline((lines[at] ?? '').trim())));
			at += 2;
		} else {
			shown.push(line(lines[at] ?? ''));
			at += 1;
		}
	}
	return shown.join('\n');
}

/** The line that closes a fence, or the end of the text: a model may have been cut off. */
function endOfFence(lines: string[], from: number, opened: string): number {
	const closing = lines.findIndex((candidate, at) => {
		const [, , marks = '', info = ''] = at > from ? (FENCE.exec(candidate) ?? []) : [];
		return marks[0] === opened[0] && marks.length >= opened.length && info.trim() === '';
	});
	return closing === -1 ? lines.length : closing;
}

function endOfTable(lines: string[], from: number): number {
	let end = from + 2;
	while (end < lines.length && lines[end]?.includes('|')) end++;
	return end;
}

const row = (text: string | undefined): string => tableCells(text).map(markdownInline).join(' | ');

const bold = (text: string): string => (text.trim() ? `*${withoutBold(text)}*` : text);

function line(text: string): string {
	if (RULE.test(text)) return SHOWN_RULE;
	const [, title] = HEADING.exec(text) ?? [];
	if (title !== undefined) return bold(markdownInline(title));
	const [, indent = '', ticked, point] = BULLET.exec(text) ?? [];
	if (point !== undefined) return `${indent}- ${ticked === undefined ? '' : TICKED[ticked]}${markdownInline(point)}`;
	const [, number, step] = NUMBERED.exec(text) ?? [];
	if (step !== undefined) return `${number}. ${markdownInline(step)}`;
	const [, said] = QUOTE.exec(text) ?? [];
	if (said !== undefined) return `> ${line(said)}`;
	return markdownInline(text);
}
