/** A text for a place that shows one line or a few: what others wrote there can be of any length, and laying that out takes long. */
export function shorten(text: string, most: number): string {
	if (text.length <= most) return text;
	// Half a character of two code units would show as a broken one.
	const end = /[\uD800-\uDBFF]/.test(text.charAt(most - 1)) ? most - 1 : most;
	return `${text.slice(0, end)}…`;
}
