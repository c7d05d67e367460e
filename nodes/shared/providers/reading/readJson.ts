/**
 * Reads JSON of which nothing is certain. A strict schema would refuse a whole message for one odd field and lose it, so each
 * field is read for itself, and what does not fit counts as missing. Only own properties are ever read.
 */
export type JsonRecord = Readonly<Record<string, unknown>>;

export const isRecord = (value: unknown): value is JsonRecord => typeof value === 'object' && value !== null && !Array.isArray(value);

const property = (value: unknown, key: string): unknown => (isRecord(value) && Object.hasOwn(value, key) ? value[key] : undefined);

/** A text that is not empty. Numbers count, because ids come as either. */
export function readText(value: unknown, ...keys: string[]): string | undefined {
	for (const key of keys) {
		const found = property(value, key);
		if (typeof found === 'string' && found !== '') return found;
		if (typeof found === 'number' && Number.isFinite(found)) return String(found);
	}
	return undefined;
}

/** A number, also where it is written as text. */
export function readNumber(value: unknown, key: string): number | undefined {
	const found = property(value, key);
	const parsed = typeof found === 'string' && found.trim() !== '' ? Number(found) : found;
	return typeof parsed === 'number' && Number.isFinite(parsed) ? parsed : undefined;
}

export function readFlag(value: unknown, key: string): boolean | undefined {
	const found = property(value, key);
	if (found === true || found === 'true') return true;
	if (found === false || found === 'false') return false;
	return undefined;
}

export function readRecord(value: unknown, key: string): JsonRecord | undefined {
	const found = property(value, key);
	return isRecord(found) ? found : undefined;
}

/** A list; one object where a list should be counts as a list of one. */
export function readList(value: unknown, key: string): readonly unknown[] {
	const found = property(value, key);
	if (Array.isArray(found)) return found;
	return isRecord(found) ? [found] : [];
}
