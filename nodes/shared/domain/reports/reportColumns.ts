import type { ReportRow } from './buildReport';

const COUNTS = ['opened', 'reopened', 'resolved', 'received', 'sent'] as const;
const TIMES = ['firstResponse', 'reply', 'resolution'] as const;
const FIGURES = ['mean', 'median', 'p90'] as const;

/** The columns of a report as a table. */
export const COLUMNS: readonly string[] = ['key', 'name', ...COUNTS, ...TIMES.flatMap((time) => [`${time}Count`, ...FIGURES.map((figure) => `${time}${title(figure)}Seconds`)])];

/** A line of a report as a line of a table; times in whole seconds. */
export function flatRow(row: ReportRow & { name?: string }): Record<string, string | number | undefined> {
	const times = TIMES.flatMap((time): Array<[string, number | undefined]> => [
		[`${time}Count`, row[time].count],
		...FIGURES.map((figure): [string, number | undefined] => [`${time}${title(figure)}Seconds`, inSeconds(row[time][figure])]),
	]);
	return { key: row.key, name: row.name, ...Object.fromEntries(COUNTS.map((count) => [count, row[count]])), ...Object.fromEntries(times) };
}

function inSeconds(millis: number | undefined): number | undefined {
	return millis === undefined ? undefined : Math.round(millis / 1000);
}

function title(word: string): string {
	return word.charAt(0).toUpperCase() + word.slice(1);
}
