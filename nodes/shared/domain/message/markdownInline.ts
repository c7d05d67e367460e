/** Marks in the middle of the work, which no text that is read should hold; where one does, it is kept aside like code. */
const HELD = ['\uE000', '\uE001'] as const;
const BOLD = '\uE002';

/** Longer spans of emphasis are left as they are, so that hostile text costs no time. */
const SPAN = '{1,1000}?';

/** What must not be touched, or is put differently as a whole: code, escapes, pictures, links, addresses. */
const KEPT = new RegExp(
	[
		/(?<ticks>`{1,20})(?<code>[^`]|[^`][^\n]{0,2000}?[^`])\k<ticks>(?!`)/,
		/\\(?<escaped>[\\`*_{}[\]()#+\-.!~|>])/,
		/!\[(?<alt>[^\]\n]{0,1000})\]\((?<picture>[^\s()]+(?:\([^\s()]*\)[^\s()]*)*)(?:\s+"[^"\n]*")?\)/,
		/\[(?<label>[^[\]\n]{1,1000})\]\((?<target>[^\s()]+(?:\([^\s()]*\)[^\s()]*)*)(?:\s+"[^"\n]*")?\)/,
		/<(?<auto>(?:https?:\/\/|mailto:)[^\s<>]+)>/,
		/(?<bare>https?:\/\/[^\s<>*]+)/,
		/(?<breaks><br\s*\/?>)/,
		/(?<marks>[\uE000-\uE002])/,
	]
		.map(({ source }) => source)
		.join('|'),
	'giu',
);

const WORD = '[\\p{L}\\p{N}_]';
const BOTH = new RegExp(`\\*\\*\\*(?=\\S)(.${SPAN})(?<=\\S)\\*\\*\\*`, 'gu');
const STRONG = new RegExp(`\\*\\*(?=\\S)(.${SPAN})(?<=\\S)\\*\\*`, 'gu');
const STRONG_LINE = new RegExp(`(?<!${WORD})__(?=\\S)(.${SPAN})(?<=\\S)__(?!${WORD})`, 'gu');
const STRUCK = new RegExp(`~~(?=\\S)(.${SPAN})(?<=\\S)~~`, 'gu');
const SLANTED = new RegExp(`(?<![*]|${WORD})\\*(?=[^\\s*])([^*]${SPAN})(?<=\\S)\\*(?![*]|${WORD})`, 'gu');

/** Turns the emphasis and links of one line of Markdown into what WhatsApp shows. */
export function markdownInline(text: string): string {
	const kept: string[] = [];
	const keep = (shown: string): string => `${HELD[0]}${kept.push(shown) - 1}${HELD[1]}`;
	const bare = text.replace(KEPT, (whole: string, ...found: unknown[]) => {
		const groups = found.at(-1) as Record<string, string | undefined>;
		if (groups.label !== undefined && groups.target !== undefined) return linked(groups.label, groups.target, keep);
		return keep(shownInstead(whole, groups));
	});
	const marked = bare
		.replace(BOTH, `${BOLD}_$1_${BOLD}`)
		.replace(STRONG, `${BOLD}$1${BOLD}`)
		.replace(STRONG_LINE, `${BOLD}$1${BOLD}`)
		.replace(STRUCK, '~$1~')
		.replace(SLANTED, '_$1_')
		.replaceAll(BOLD, '*');
	return marked.replace(/\uE000(\d+)\uE001/g, (_whole, index: string) => kept[Number(index)] ?? '');
}

/** A heading is bold as a whole, so bold inside it would end it. */
export const withoutBold = (shown: string): string => shown.replace(/(^|[^\p{L}\p{N}])\*([^*\n]+)\*(?![\p{L}\p{N}])/gu, '$1$2');

/** The words stay open to emphasis, the address does not; where they are the same, it stands once. */
function linked(label: string, target: string, keep: (shown: string) => string): string {
	const address = target.replace(/^mailto:/, '');
	return label === target || label === address ? keep(address) : `${label} (${keep(address)})`;
}

function shownInstead(whole: string, groups: Record<string, string | undefined>): string {
	const { escaped, alt, picture, auto, breaks } = groups;
	if (escaped !== undefined) return escaped;
	if (picture !== undefined) return alt ? `${alt} (${picture})` : picture;
	if (auto !== undefined) return auto.replace(/^mailto:/, '');
	return breaks === undefined ? whole : '\n';
}
