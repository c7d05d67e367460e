import { latinDigits } from '../message/latinDigits';
import { numberWords, ratingWords, starWords } from './ratingWords';
import { ratingsOf, scales, symbolOf, type ScaleName } from './scale';
import { SURVEY_LANGUAGES } from './surveyLanguage';

/** Marks, skin tones and the two selectors that only change how an emoji looks. */
const LOOKS = /[\p{M}\u{1f3fb}-\u{1f3ff}\ufe0e\ufe0f\u20e3]/gu;
const AROUND = /^[\s.,;:!?"'’“”()*_~¡¿-]+|[\s.,;:!?"'’“”()*_~-]+$/gu;
const STARS = /^[⭐★🌟\s]+$/u;
/** Nothing that is only a rating is longer, with all that people put around it; what is need not be looked at, however long it is. */
const LONGEST = 200;
const OTHER_FACES: Readonly<Record<string, number>> = { '☹': 1, '😞': 1, '😡': 1, '😠': 1, '😢': 1, '🙂': 3, '😊': 3, '😃': 3, '😄': 3, '😍': 3 };

/** A text without case, accents and what stands around it. */
function plain(text: string): string {
	const folded = text.normalize('NFKD').replace(LOOKS, '').toLowerCase();
	return latinDigits(folded).replace(AROUND, '').replace(/\s+/g, ' ');
}

/**
 * The rating that somebody typed, if the message is nothing but a rating: "4", "4/5", "four stars", "⭐⭐⭐⭐", "très bien". Anything that says
 * more ("4 days and no parcel") is not a rating, because a contact in need must reach a person.
 */
export function readRating(text: string, scale: ScaleName): number | undefined {
	const written = text.trim();
	if (written.length > LONGEST) return undefined;
	const said = plain(written);
	const rating = WORDS[scale].get(said) ?? readNumber(said, scale) ?? readStars(said, scale);
	const { lowest, highest } = scales[scale];
	return rating !== undefined && rating >= lowest && rating <= highest ? rating : undefined;
}

function readNumber(said: string, scale: ScaleName): number | undefined {
	if (scale === 'thumbs' || scale === 'faces') return undefined;
	const [, written, outOf, unit] = /^(\d{1,2})(?: ?(?:\/|of|out of|sur|de|von) ?(\d{1,2}))?(?: (\p{L}+))?$/u.exec(said) ?? [];
	if (written === undefined) return undefined;
	if (outOf !== undefined && Number(outOf) !== scales[scale].highest) return undefined;
	if (unit !== undefined && !(scale === 'stars' && STAR_WORDS.has(unit))) return undefined;
	return Number(written);
}

function readStars(said: string, scale: ScaleName): number | undefined {
	if (scale !== 'stars' || !STARS.test(said)) return undefined;
	return [...said].filter((character) => character.trim() !== '').length;
}

const STAR_WORDS: ReadonlySet<string> = new Set(starWords.map(plain));

const WORDS = Object.fromEntries((['stars', 'faces', 'thumbs', 'zeroToTen'] as const).map((scale) => [scale, wordsOf(scale)])) as Record<ScaleName, Map<string, number>>;

function wordsOf(scale: ScaleName): Map<string, number> {
	const known = new Map<string, number>();
	for (const language of SURVEY_LANGUAGES) {
		for (const [index, rating] of ratingsOf(scale).entries()) {
			if (scale === 'zeroToTen' || scale === 'stars') addNumber(known, numberWords[language][rating] ?? '', rating, scale);
			if (scale !== 'zeroToTen') for (const word of ratingWords[language][scale][index] ?? []) known.set(plain(word), rating);
			known.set(plain(symbolOf(scale, rating)), rating);
		}
	}
	if (scale === 'faces') for (const [face, rating] of Object.entries(OTHER_FACES)) known.set(plain(face), rating);
	return known;
}

function addNumber(known: Map<string, number>, word: string, rating: number, scale: ScaleName): void {
	known.set(plain(word), rating);
	if (scale === 'stars') for (const unit of starWords) known.set(plain(`${word} ${unit}`), rating);
}
