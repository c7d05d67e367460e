import type { english } from './english';

/** A text, or one for each grammatical number that differs. */
export type Phrase = string | { one: string; other: string };

export type WordKey = keyof typeof english;
export type Dictionary = Record<WordKey, Phrase>;

export interface Translate {
	(key: WordKey, values?: Record<string, string | number>): string;
	/** BCP 47, for dates and numbers. */
	language: string;
}

/** Fills `{name}` in a phrase; `{count}` also chooses the grammatical number. */
export function translator(language: string, dictionary: Dictionary): Translate {
	const plural = new Intl.PluralRules(language);
	const number = new Intl.NumberFormat(language);
	const translate = (key: WordKey, values: Record<string, string | number> = {}): string => {
		const phrase = dictionary[key];
		const text = typeof phrase === 'string' ? phrase : plural.select(Number(values['count'])) === 'one' ? phrase.one : phrase.other;
		return text.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
			const value = values[name] ?? '';
			return typeof value === 'number' ? number.format(value) : value;
		});
	};
	return Object.assign(translate, { language });
}
