/** What `toCsv` puts before a text that a spreadsheet would run as a formula. */
const DEFUSED = /^'(?=[=+\-@\t\r])/;

/** Spreadsheets of many countries write semicolons, because a comma separates decimals there. */
const SEPARATORS = [',', ';', '\t'];

/** Reads CSV (RFC 4180), also as spreadsheets write it; each row by the names of the columns in the first one. Empty rows are left out. */
export function fromCsv(text: string): Array<Record<string, string>> {
	const plain = text.replace(/^\uFEFF/, '');
	const [heading = ''] = plain.split('\n', 1);
	const separator = [...SEPARATORS].sort((one, other) => heading.split(other).length - heading.split(one).length)[0]!;
	const [columns = [], ...rows] = cellsOf(plain, separator);
	const names = columns.map((name) => name.trim());
	return rows.filter((row) => row.some((cell) => cell.trim() !== '')).map((row) => Object.fromEntries(names.map((name, index) => [name, (row[index] ?? '').replace(DEFUSED, '')])));
}

function cellsOf(text: string, separator: string): string[][] {
	const rows: string[][] = [[]];
	let cell = '';
	let isQuoted = false;
	const endCell = () => {
		rows.at(-1)!.push(cell);
		cell = '';
	};
	for (let index = 0; index < text.length; index++) {
		const letter = text[index]!;
		if (isQuoted) {
			if (letter !== '"') cell += letter;
			else if (text[index + 1] === '"') cell += text[++index];
			else isQuoted = false;
		} else if (letter === '"' && cell === '') isQuoted = true;
		else if (letter === separator) endCell();
		else if (letter === '\n') {
			endCell();
			rows.push([]);
		} else if (letter !== '\r') cell += letter;
	}
	endCell();
	return rows;
}
