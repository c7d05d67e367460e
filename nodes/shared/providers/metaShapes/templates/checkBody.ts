import { TEMPLATE_BODY_MAX_LENGTH } from '../../../domain/message/limits';
import { checkVariableForm, tooLong } from './checkParts';
import { variablesOf } from './variablesOf';

/** Meta's error 2388072: so many line ends may follow one another. */
const LINE_ENDS_MAX_COUNT = 2;

/**
 * Meta's error 2388293, "parameters words ratio exceeds limit". It publishes no figure; this is the least that others report to be taken.
 * A language without spaces is not counted in words.
 */
const leastWords = (variables: number): number => 2 * variables + 1;

const SPACELESS = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** What Meta would refuse about the text of a template. */
export function checkBody(body: string, examples: string[]): string[] {
	if (!body.trim()) return ['The body has no text.'];
	const given = examples.filter((example) => example.trim() !== '').length;
	const variables = variablesOf(body);
	return [
		...tooLong('The body', body, TEMPLATE_BODY_MAX_LENGTH),
		...checkVariableForm('The body', body),
		...(/^\s*\{\{|\}\}\s*$/.test(body) ? ['The body begins or ends with a variable; put words before the first and after the last one.'] : []),
		...checkNumbers(variables),
		...checkRatio(body, variables.length),
		...(/(\r?\n\s*){3,}/.test(body) ? [`The body has more than ${LINE_ENDS_MAX_COUNT} line ends in a row; leave at most one empty line.`] : []),
		...(given === variables.length ? [] : [`The body has ${variables.length} variables, but ${given} examples; give one for each.`]),
	];
}

function checkNumbers(variables: string[]): string[] {
	const numbered = variables.filter((variable) => /^\d+$/.test(variable));
	if (numbered.length === 0) return [];
	if (numbered.length < variables.length) return ['The body mixes numbered and named variables; use one kind.'];
	const missing = variables.findIndex((_, index) => !variables.includes(String(index + 1)));
	return missing < 0 ? [] : [`The body has no variable {{${missing + 1}}}; count from 1 without a gap.`];
}

function checkRatio(body: string, variables: number): string[] {
	const text = body.replace(/\{\{.*?\}\}/g, ' ');
	const words = text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
	if (variables === 0 || SPACELESS.test(text) || words >= leastWords(variables)) return [];
	return [`The body has too many variables for its length: ${variables} with ${words} words around them. Use fewer variables, or at least ${leastWords(variables)} words.`];
}
