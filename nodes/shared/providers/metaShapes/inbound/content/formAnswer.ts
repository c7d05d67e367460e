import { parseJson } from '../../../reading/parseJson';
import { isRecord, readText } from '../../../reading/readJson';
import type { JsonRecord } from '../../../reading/readJson';

/** Where an answer stands that is no object of named answers. */
const WHOLE_ANSWER = 'response';

/** Leaves out `__proto__`, with which a merge further on could be led astray. */
const withoutPrototype = (key: string, value: unknown): unknown => (key === '__proto__' ? undefined : value);

function parsed(text: string): unknown {
	try {
		return parseJson(text, withoutPrototype);
	} catch {
		return text;
	}
}

/** The answers of a form come as JSON inside a text, which may hold anything; whatever it is, it is kept. */
export function formAnswer(form: JsonRecord): Record<string, unknown> | undefined {
	const text = readText(form, 'response_json');
	const answer = text === undefined ? form['response_json'] : parsed(text);
	if (answer === undefined || answer === null || answer === '') return undefined;
	return isRecord(answer) ? answer : { [WHOLE_ANSWER]: answer };
}
