import { variablesOf } from './variablesOf';

export const tooLong = (what: string, text: string, max: number): string[] =>
	text.length > max ? [`${what} has ${text.length} characters; ${max} are allowed.`] : [];

const EMOJI = /\p{Extended_Pictographic}/u;
const FORMATTING = /[*_~`]/;

/** A single line in one style, as headers and buttons must be. What stands between braces is no text of the template. */
export function checkPlainLine(what: string, text: string): string[] {
	const words = text.replace(/\{\{.*?\}\}/g, '');
	return [
		...(/[\r\n]/.test(words) ? [`${what} goes over several lines; WhatsApp allows one.`] : []),
		...(FORMATTING.test(words) ? [`${what} holds one of * _ ~ \`, which format text; WhatsApp allows no formatting there.`] : []),
		...(EMOJI.test(words) ? [`${what} holds an emoji, which WhatsApp does not allow there.`] : []),
	];
}

/** Variables that WhatsApp would not recognise: `{1}`, `{{ 1`, `{{first name}}`, `{{Name}}`. */
export function checkVariableForm(what: string, text: string): string[] {
	const broken = text.replace(/\{\{\s*[A-Za-z0-9_]+\s*\}\}/g, '');
	const shouted = variablesOf(text).find((name) => !/^(\d+|[a-z][a-z0-9_]*)$/.test(name));
	return [
		...(/\{\{|\}\}|\{\s*\w+\s*\}/.test(broken) ? [`${what} has a variable that is not well-formed; write {{1}} or {{first_name}}.`] : []),
		...(shouted === undefined ? [] : [`${what} has the variable {{${shouted}}}; a name begins with a lower-case letter and holds lower-case letters, digits and underscores.`]),
	];
}
