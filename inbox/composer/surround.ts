interface Marked {
	text: string;
	/** What is chosen afterwards. */
	from: number;
	to: number;
}

/** Puts WhatsApp's sign for a mark around what is chosen, or takes it away where it is there; spaces at the edges stay outside, because a mark does not bind to them. */
export function surround(text: string, from: number, to: number, sign: string): Marked {
	const chosen = text.slice(from, to);
	const before = text.slice(0, from);
	const after = text.slice(to);
	if (before.endsWith(sign) && after.startsWith(sign)) {
		return { text: before.slice(0, -sign.length) + chosen + after.slice(sign.length), from: from - sign.length, to: to - sign.length };
	}
	const leading = chosen.length - chosen.trimStart().length;
	const core = chosen.trim();
	const start = from + leading;
	const marked = text.slice(0, start) + sign + core + sign + text.slice(start + core.length);
	return { text: marked, from: start + sign.length, to: start + sign.length + core.length };
}
