import { failed, success, type Result } from '../result';

/** What one message costs from a day on. */
export interface Price {
	/** A calling code such as `+49`; nothing = everywhere else. */
	callingCode?: string;
	/** In lower case, as providers report it, e.g. `marketing`. */
	category: string;
	price: number;
	/** ISO 4217, e.g. `EUR`. */
	currency: string;
	/** Milliseconds since 1970. */
	validFrom: number;
}

const COLUMNS = ['region', 'category', 'price', 'currency', 'valid from'] as const;

const splitLine = (line: string, separator: string): string[] => line.split(separator).map((cell) => cell.trim().replace(/^"(.*)"$/, '$1').trim());

/**
 * Reads a price table that people keep in a spreadsheet: region (a calling code, or * for everywhere else), category, price, currency and
 * the day from which it holds. Commas, semicolons or tabs divide the cells, and each line that cannot be read is named.
 */
export function readPriceTable(csv: string): Result<Price[], string[]> {
	const [head = '', ...lines] = csv.replace(/^\uFEFF/, '').split(/\r?\n/).filter((line) => line.trim() !== '');
	const separator = [';', '\t'].find((candidate) => head.includes(candidate)) ?? ',';
	const names = splitLine(head, separator).map((name) => name.toLowerCase().replace(/[_-]/g, ' '));
	const missing = COLUMNS.filter((column) => !names.includes(column));
	if (missing.length > 0) return failed([`The price table has no column ${missing.map((name) => `"${name}"`).join(', ')}. Its first line must be: region,category,price,currency,valid from`]);
	const read = lines.map((line, index) => {
		const cells = splitLine(line, separator);
		return readPrice(Object.fromEntries(names.map((name, at) => [name, cells[at] ?? ''])), index + 2);
	});
	const problems = read.flatMap((one) => (one.ok ? [] : one.failure));
	return problems.length > 0 ? failed(problems) : success(read.flatMap((one) => (one.ok ? [one.value] : [])));
}

function readPrice(row: Readonly<Record<string, string>>, line: number): Result<Price, string[]> {
	const { region = '', category = '', currency = '' } = row;
	const price = Number((row.price ?? '').replace(',', '.'));
	const validFrom = Date.parse(`${row['valid from'] ?? ''}T00:00:00Z`);
	const problems = [
		...(/^(\*|\+\d{1,3})$/.test(region) ? [] : [`the region "${region}" is neither a calling code like +49 nor *`]),
		...(category === '' ? ['there is no category'] : []),
		...(row.price && price >= 0 ? [] : [`the price "${row.price ?? ''}" is not a number`]),
		...(/^[A-Z]{3}$/.test(currency.toUpperCase()) ? [] : [`the currency "${currency}" is not a code like EUR`]),
		...(Number.isNaN(validFrom) ? [`"${row['valid from'] ?? ''}" is not a day like 2026-10-01`] : []),
	];
	if (problems.length > 0) return failed([`Line ${line} of the price table: ${problems.join(', ')}.`]);
	return success({ ...(region === '*' ? {} : { callingCode: region }), category: category.toLowerCase(), price, currency: currency.toUpperCase(), validFrom });
}

/** What a message cost when it arrived; nothing where the table does not say, because a guess would look like a price. */
export function priceOf(table: readonly Price[], { callingCode, category, at }: { callingCode?: string; category: string; at: number }): Price | undefined {
	const valid = table.filter((price) => price.category === category.toLowerCase() && price.validFrom <= at);
	const here = valid.filter((price) => price.callingCode !== undefined && price.callingCode === callingCode);
	const fitting = here.length > 0 ? here : valid.filter((price) => price.callingCode === undefined);
	return fitting.reduce<Price | undefined>((latest, price) => (latest && latest.validFrom > price.validFrom ? latest : price), undefined);
}
