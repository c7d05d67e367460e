/** A spreadsheet takes a cell that begins so for a formula. */
const FORMULA = /^[=+\-@\t\r]/;

/** Rows as CSV (RFC 4180), the first one naming the columns; text that a spreadsheet would run as a formula is defused. */
export function toCsv(columns: readonly string[], rows: ReadonlyArray<Readonly<Record<string, string | number | undefined>>>): string {
	const lines = [columns, ...rows.map((row) => columns.map((column) => row[column]))];
	return lines.map((cells) => `${cells.map(cell).join(',')}\r\n`).join('');
}

function cell(value: string | number | undefined): string {
	if (value === undefined) return '';
	if (typeof value === 'number') return String(value);
	const safe = FORMULA.test(value) ? `'${value}` : value;
	return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
