import { parseJson } from '../../nodes/shared/providers/reading/parseJson';

/** The body as a trigger reads it; nothing where the trigger refuses it with 400. */
export function readBody(bytes: Buffer): { value: unknown } | undefined {
	try {
		return { value: parseJson(bytes.toString('utf8')) };
	} catch (error) {
		if (error instanceof SyntaxError) return undefined;
		throw error;
	}
}
