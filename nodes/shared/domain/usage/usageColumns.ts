import type { UsageLine } from './usageReport';

const COUNTS = ['delivered', 'charged', 'free', 'withoutPrice'] as const;

/** The currencies in which anything cost something, in order. */
export const currenciesOf = (lines: ReadonlyArray<Pick<UsageLine, 'cost'>>): string[] => [...new Set(lines.flatMap(({ cost }) => Object.keys(cost)))].sort();

/** The columns of a report on cost as a table: one for each currency, because currencies are never added up. */
export const usageColumns = (lines: readonly UsageLine[]): string[] => ['key', 'name', ...COUNTS, ...currenciesOf(lines).map((currency) => `cost ${currency}`)];

/** A line of that table. */
export const usageRow = (line: UsageLine & { name?: string }): Record<string, string | number | undefined> => ({
	key: line.key,
	name: line.name,
	...Object.fromEntries(COUNTS.map((count) => [count, line[count]])),
	...Object.fromEntries(Object.entries(line.cost).map(([currency, sum]) => [`cost ${currency}`, sum])),
});
