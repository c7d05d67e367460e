import { readText } from '../../reading/readJson';
import type { JsonRecord } from '../../reading/readJson';

/** No database takes it, and no text needs it. */
const NUL = /\0/g;

/** The first of these parameters that is not empty; of a repeated one the first value. */
export function readParameter(body: JsonRecord, ...names: string[]): string | undefined {
	for (const name of names) {
		const value = Object.hasOwn(body, name) ? body[name] : undefined;
		const first: unknown = Array.isArray(value) ? value.find((item) => item !== '') : value;
		const found = readText({ first }, 'first');
		const text = found?.replace(NUL, '');
		if (text) return text;
	}
	return undefined;
}
