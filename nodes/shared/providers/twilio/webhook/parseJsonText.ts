import { parseJson } from '../../reading/parseJson';

/** Leaves out `__proto__`, with which a merge further on could be led astray. */
const withoutPrototype = (key: string, value: unknown): unknown => (key === '__proto__' ? undefined : value);

/** JSON inside a parameter, which may hold anything; nothing where it is none. */
export function parseJsonText(text: string | undefined): unknown {
	if (text === undefined) return undefined;
	try {
		return parseJson(text, withoutPrototype);
	} catch {
		return undefined;
	}
}
