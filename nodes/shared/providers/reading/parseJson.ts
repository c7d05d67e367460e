/** Far deeper than any provider nests; what is some thousands deep could be read, but never be written again, neither by the store nor by n8n. */
export const JSON_MAX_DEPTH = 200;

/** Reads a JSON text from outside; throws a SyntaxError where it is none, or is nested too deeply to be kept. */
export function parseJson(text: string, reviver?: (key: string, value: unknown) => unknown): unknown {
	if (isTooDeep(text)) throw new SyntaxError(`The JSON is nested more than ${JSON_MAX_DEPTH} levels deep.`);
	return JSON.parse(text, reviver) as unknown;
}

/** Counts the brackets that are open, without those inside texts, in one pass whatever the text is. */
function isTooDeep(text: string): boolean {
	let depth = 0;
	let isInText = false;
	for (let index = 0; index < text.length; index++) {
		const character = text[index];
		if (isInText && character === '\\') index++;
		else if (character === '"') isInText = !isInText;
		else if (isInText) continue;
		else if (character === '[' || character === '{') depth++;
		else if (character === ']' || character === '}') depth--;
		if (depth > JSON_MAX_DEPTH) return true;
	}
	return false;
}
