/** How a stretch of a text looks. */
export type Mark = 'bold' | 'italic' | 'struck' | 'code';

export type Stretch = { text: string } | { link: string } | { mark: Mark; inner: Stretch[] };

/** The marks that WhatsApp knows: https://faq.whatsapp.com/539178204879377. A mark binds only where words begin and end. */
const MARKS: ReadonlyArray<{ mark: Mark; pattern: RegExp }> = [
	{ mark: 'code', pattern: /```([^`]+)```|`([^`\n]+)`/ },
	{ mark: 'bold', pattern: /(?<![\p{L}\p{N}*])\*(?=\S)([^*\n]{0,4000}[^\s*])\*(?![\p{L}\p{N}*])/u },
	{ mark: 'italic', pattern: /(?<![\p{L}\p{N}_])_(?=\S)([^_\n]{0,4000}[^\s_])_(?![\p{L}\p{N}_])/u },
	{ mark: 'struck', pattern: /(?<![\p{L}\p{N}~])~(?=\S)([^~\n]{0,4000}[^\s~])~(?![\p{L}\p{N}~])/u },
];
const LINK = /https?:\/\/[^\s<>"]*[^\s<>".,;:!?)\]]/;

/** Beyond this a text is shown as it is: nobody wrote it to be read, and looking for marks in it would take long. */
const LONGEST_FORMATTED = 20_000;
const DEEPEST = 4;

interface Found {
	at: number;
	length: number;
	stretch: Stretch;
}

/** Takes a text apart into plain stretches, links and WhatsApp's marks. Only http and https become links. */
export function formatText(text: string, depth = 0): Stretch[] {
	if (text.length > LONGEST_FORMATTED || depth > DEEPEST) return [{ text }];
	const stretches: Stretch[] = [];
	let rest = text;
	while (rest !== '') {
		const first = firstOf(rest, depth);
		if (!first) break;
		if (first.at > 0) stretches.push({ text: rest.slice(0, first.at) });
		stretches.push(first.stretch);
		rest = rest.slice(first.at + first.length);
	}
	return rest === '' ? stretches : [...stretches, { text: rest }];
}

function firstOf(text: string, depth: number): Found | undefined {
	const link = LINK.exec(text);
	const found: Found[] = link ? [{ at: link.index, length: link[0].length, stretch: { link: link[0] } }] : [];
	for (const { mark, pattern } of MARKS) {
		const match = pattern.exec(text);
		if (!match) continue;
		const inner = match[1] ?? match[2] ?? '';
		found.push({ at: match.index, length: match[0].length, stretch: { mark, inner: mark === 'code' ? [{ text: inner }] : formatText(inner, depth + 1) } });
	}
	return found.sort((one, other) => one.at - other.at)[0];
}
