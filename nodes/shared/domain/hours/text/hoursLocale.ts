import { hoursPhrases, type HoursLanguage, type HoursPhrases } from './hoursPhrases';

/** A language that texts can be in, and the country's way of writing dates and times. */
export interface HoursLocale {
	language: HoursLanguage;
	/** BCP 47 tag. */
	tag: string;
	phrases: HoursPhrases;
}

/** English without a country is written as most of the world does: 17:30, 4 January. */
const PLAIN_ENGLISH = 'en-GB';

/** Reads a tag as people and vendors write it ("pt_BR", "de", "en-US"); undefined if the language is not offered. */
export function readHoursLocale(tag: string): HoursLocale | undefined {
	const written = tag.trim().replaceAll('_', '-');
	const language = written.split('-')[0]?.toLowerCase() ?? '';
	if (!isOffered(language)) return undefined;
	const known = written.includes('-') && isLocale(written) ? written : language;
	return { language, tag: known === 'en' ? PLAIN_ENGLISH : known, phrases: hoursPhrases[language] };
}

export const englishHours: HoursLocale = { language: 'en', tag: PLAIN_ENGLISH, phrases: hoursPhrases.en };

const isOffered = (language: string): language is HoursLanguage => Object.hasOwn(hoursPhrases, language);

function isLocale(tag: string): boolean {
	try {
		return Intl.DateTimeFormat.supportedLocalesOf(tag).length > 0;
	} catch {
		return false;
	}
}
