/** What somebody looks for among the canned replies: the whole draft is a slash and perhaps the beginning of a word. */
export function shortcutIn(text: string): string | undefined {
	return /^\/(\S{0,60})$/u.exec(text)?.[1];
}
