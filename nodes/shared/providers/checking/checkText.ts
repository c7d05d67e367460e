/** So much of a text is shown in a problem that it can be found, and no more. */
const SHOWN_LENGTH = 40;

/** Quotes what the desk itself wrote, such as the title of a button; what is said to a person is never quoted in a problem. */
export const quoted = (what: string, text: string): string => {
	const shown = text.length > SHOWN_LENGTH ? `${text.slice(0, SHOWN_LENGTH)}…` : text;
	return text.trim() ? `${what} "${shown}"` : what;
};

/** WhatsApp takes no text that is only spaces. */
export const checkPresent = (what: string, text: string | undefined): string[] => (text?.trim() ? [] : [`${what} is empty. Fill it in.`]);

/** Counted as JavaScript counts, where an emoji is two: what passes here passes at WhatsApp. */
export function checkLength(what: string, text: string | undefined, allowed: number): string[] {
	if (text === undefined || text.length <= allowed) return [];
	return [`${what} has ${text.length} characters; WhatsApp allows ${allowed}. Shorten it.`];
}

/** A text that must be there and must fit. */
export const checkRequired = (what: string, text: string | undefined, allowed: number): string[] => [
	...checkPresent(what, text),
	...checkLength(what, text, allowed),
];

/** The second and later of equal values. */
export function checkUnique(what: string, values: readonly string[]): string[] {
	const repeated = new Set(values.filter((value, index) => value !== '' && values.indexOf(value) !== index));
	return [...repeated].map((value) => `${quoted(what, value)} is used more than once; WhatsApp allows it once. Change one of them.`);
}

/** Ids with spaces around them are refused. */
export const checkTrimmed = (what: string, text: string): string[] =>
	text === text.trim() ? [] : [`${quoted(what, text)} begins or ends with a space; WhatsApp does not allow that. Remove it.`];
