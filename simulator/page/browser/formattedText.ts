import { html } from 'htm/preact';
import type { VNode } from 'preact';

const MARKS: Array<{ pattern: RegExp; wrap: (inner: Array<VNode | string>) => VNode }> = [
	{ pattern: /```([\s\S]+?)```/, wrap: (inner) => html`<code>${inner}</code>` },
	{ pattern: /`([^`\n]+)`/, wrap: (inner) => html`<code>${inner}</code>` },
	{ pattern: /(?<![\w*])\*(\S(?:[^*\n]*\S)?)\*(?![\w*])/, wrap: (inner) => html`<strong>${inner}</strong>` },
	{ pattern: /(?<![\w_])_(\S(?:[^_\n]*\S)?)_(?![\w_])/, wrap: (inner) => html`<em>${inner}</em>` },
	{ pattern: /(?<![\w~])~(\S(?:[^~\n]*\S)?)~(?![\w~])/, wrap: (inner) => html`<s>${inner}</s>` },
];
const LINK = /https?:\/\/[^\s<>"]+[^\s<>".,;:!?)]/;

/** Shows a text with the marks that WhatsApp knows: *bold*, _italic_, ~struck~, `code`, and links. */
export function formattedText(text: string): Array<VNode | string> {
	const found = MARKS.map((mark) => ({ mark, match: mark.pattern.exec(text) })).filter(({ match }) => match !== null);
	const link = LINK.exec(text);
	const first = found.sort((a, b) => (a.match?.index ?? 0) - (b.match?.index ?? 0))[0];
	if (link && (!first?.match || link.index <= first.match.index)) {
		const after = text.slice(link.index + link[0].length);
		return [text.slice(0, link.index), html`<a href=${link[0]} target="_blank" rel="noreferrer">${link[0]}</a>`, ...formattedText(after)];
	}
	if (!first?.match) return [text];
	const { mark, match } = first;
	const inner = mark.pattern.source.startsWith('`') ? [match[1] ?? ''] : formattedText(match[1] ?? '');
	return [text.slice(0, match.index), mark.wrap(inner), ...formattedText(text.slice(match.index + match[0].length))];
}
