const VARIABLE = /\{\{\s*([A-Za-z0-9_]+)\s*\}\}/g;

/** The variables in the texts of a content, wherever they stand: numbers in their order, then names as they first stand there. */
export function variablesIn(types: unknown, declared: readonly string[] = []): string[] {
	const inTexts = [...JSON.stringify(types ?? {}).matchAll(VARIABLE)].map((match) => match[1] ?? '');
	const found = [...new Set([...inTexts, ...declared])];
	const isNumber = (name: string): boolean => /^\d+$/.test(name);
	return [...found.filter(isNumber).toSorted((one, other) => Number(one) - Number(other)), ...found.filter((name) => !isNumber(name))];
}
