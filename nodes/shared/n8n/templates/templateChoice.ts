/** A template as a send names it; neither part can hold a slash, so the two fit into one value of a list. */
export interface TemplateChoice {
	name: string;
	language: string;
}

export const writeTemplateChoice = ({ name, language }: TemplateChoice): string => `${name}/${language}`;

/** The name and the language of a value such as `order_update/de`; nothing where it is none. */
export function readTemplateChoice(value: string): TemplateChoice | undefined {
	const [name, language, ...rest] = value.trim().split('/');
	return name && language && rest.length === 0 ? { name, language } : undefined;
}
