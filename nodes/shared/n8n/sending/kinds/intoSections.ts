/** A row that names a section opens it; rows without one follow the row above. */
export function intoSections<Row extends { section?: string }>(rows: Row[]): Array<{ title?: string; rows: Row[] }> {
	const sections: Array<{ title?: string; rows: Row[] }> = [];
	for (const row of rows) {
		const last = sections.at(-1);
		const title = row.section || undefined;
		if (last && (title === undefined || title === last.title)) last.rows.push(row);
		else sections.push({ title, rows: [row] });
	}
	return sections;
}
