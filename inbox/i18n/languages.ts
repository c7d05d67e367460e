import { english } from './english';
import { french } from './french';
import { portuguese } from './portuguese';
import { spanish } from './spanish';
import type { Dictionary } from './translate';

/** The languages of the page, under the names by which their readers know them. */
export const LANGUAGES = {
	en: { name: 'English', dictionary: english },
	fr: { name: 'Français', dictionary: french },
	es: { name: 'Español', dictionary: spanish },
	pt: { name: 'Português', dictionary: portuguese },
} as const satisfies Record<string, { name: string; dictionary: Dictionary }>;

export type Language = keyof typeof LANGUAGES;

const isLanguage = (code: string): code is Language => Object.hasOwn(LANGUAGES, code);

/** The first language that a reader wants and the page has; else English. */
export function languageFor(wanted: readonly string[]): Language {
	return wanted.map((tag) => tag.split('-')[0]?.toLowerCase() ?? '').find(isLanguage) ?? 'en';
}
