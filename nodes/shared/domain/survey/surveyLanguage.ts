/** The languages in which surveys are asked and typed answers understood. */
export const SURVEY_LANGUAGES = ['en', 'fr', 'es', 'pt', 'de'] as const;

export type SurveyLanguage = (typeof SURVEY_LANGUAGES)[number];

const isSurveyLanguage = (code: string): code is SurveyLanguage => (SURVEY_LANGUAGES as readonly string[]).includes(code);

/** The language for a tag such as `pt_BR` or `en-US`; nothing where it is not among ours. */
export function surveyLanguageOf(tag: string | undefined): SurveyLanguage | undefined {
	const code = (tag ?? '').toLowerCase().split(/[-_]/)[0] ?? '';
	return isSurveyLanguage(code) ? code : undefined;
}
