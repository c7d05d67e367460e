const DIVIDER_CELL = /^:?-+:?$/;

/** The cells of one line of a Markdown table; a pipe inside code or after a backslash is no border. */
export function tableCells(line: string | undefined): string[] {
	const bare = (line ?? '').trim().replace(/^\|/, '').replace(/(?<!\\)\|$/, '');
	const cells = bare.match(/(?:\\.|`[^`]*`|[^|])+|(?<=\|)(?=\|)/g) ?? [];
	return cells.map((cell) => cell.trim().replace(/\\\|/g, '|'));
}

/** The line of dashes below the head of a table. */
export function isTableDivider(line: string | undefined): boolean {
	if (!line?.includes('|') || !line.includes('-')) return false;
	return tableCells(line).every((cell) => DIVIDER_CELL.test(cell));
}
