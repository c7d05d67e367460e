/** The variables of a text in the order in which they first stand there: `{{1}}`, `{{first_name}}`. */
export const variablesOf = (text: string): string[] => [
	...new Set([...text.matchAll(/\{\{\s*([A-Za-z0-9_]+)\s*\}\}/g)].map((match) => match[1] ?? '')),
];
