/** The languages of the page, under the names by which their readers know them. */
export const LANGUAGES = { en: 'English', fr: 'Français', es: 'Español', pt: 'Português' } as const;

export type Language = keyof typeof LANGUAGES;

const isLanguage = (code: string): code is Language => Object.hasOwn(LANGUAGES, code);

/** The first language that a reader wants and the page has; else English. */
export function languageFor(wanted: readonly string[]): Language {
	return wanted.map((tag) => tag.split('-')[0]?.toLowerCase() ?? '').find(isLanguage) ?? 'en';
}
