const VARIABLE = /\{\{\s*([\w.]+)\s*(?:\|\s*([^{}]*?)\s*)?\}\}/g;

/**
 * Fills the variables of a text, e.g. `Hello {{contact.name | there}}`: what follows the bar stands where nothing is known.
 * Objects and lists count as unknown; `missing` names the variables that had neither value nor default and were left out.
 */
export function fillText(text: string, values: Readonly<Record<string, unknown>>): { text: string; missing: string[] } {
	const missing = new Set<string>();
	const filled = text.replace(VARIABLE, (_, path: string, fallback: string | undefined) => {
		const value = valueAt(values, path);
		if (value !== undefined) return value;
		if (fallback === undefined) missing.add(path);
		return fallback ?? '';
	});
	return { text: filled, missing: [...missing] };
}

function valueAt(values: unknown, path: string): string | undefined {
	let value = values;
	for (const part of path.split('.')) {
		if (typeof value !== 'object' || value === null || !Object.hasOwn(value, part)) return undefined;
		value = (value as Record<string, unknown>)[part];
	}
	if (typeof value === 'string') return value === '' ? undefined : value;
	return typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined;
}
