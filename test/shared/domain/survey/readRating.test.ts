import fc from 'fast-check';
import { numberWords, ratingWords } from '../../../../nodes/shared/domain/survey/ratingWords';
import { readRating } from '../../../../nodes/shared/domain/survey/readRating';
import { ratingsOf, SCALES, symbolOf, type ScaleName } from '../../../../nodes/shared/domain/survey/scale';
import { SURVEY_LANGUAGES } from '../../../../nodes/shared/domain/survey/surveyLanguage';

describe('readRating', () => {
	it.each<[text: string, scale: ScaleName, rating: number]>([
		['4', 'stars', 4],
		[' 4. ', 'stars', 4],
		['4/5', 'stars', 4],
		['4 out of 5', 'stars', 4],
		['5 stars!', 'stars', 5],
		['1 star', 'stars', 1],
		['quatre étoiles', 'stars', 4],
		['Four', 'stars', 4],
		['cinco', 'stars', 5],
		['fünf Sterne', 'stars', 5],
		['⭐⭐⭐⭐', 'stars', 4],
		['★ ★ ★', 'stars', 3],
		['4️⃣', 'stars', 4],
		['٤', 'stars', 4],
		['４', 'stars', 4],
		['very good', 'stars', 5],
		['VERY GOOD!!', 'stars', 5],
		['Tres bien', 'stars', 5],
		['Muy mal', 'stars', 1],
		['não', 'thumbs', 0],
		['👍🏽', 'thumbs', 1],
		['👎', 'thumbs', 0],
		['☹️', 'faces', 1],
		['😀', 'faces', 3],
		['10', 'zeroToTen', 10],
		['0/10', 'zeroToTen', 0],
		['zéro', 'zeroToTen', 0],
		['sieben', 'zeroToTen', 7],
	])('takes "%s" on the scale "%s" for %s', (text, scale, rating) => {
		expect(readRating(text, scale)).toBe(rating);
	});

	it.each<[text: string, scale: ScaleName]>([
		['4 days and still no parcel', 'stars'],
		['very good, but where is my parcel?', 'stars'],
		['6', 'stars'],
		['0', 'stars'],
		['4/10', 'stars'],
		['4 parcels', 'stars'],
		['⭐⭐⭐⭐⭐⭐', 'stars'],
		['11', 'zeroToTen'],
		['5 stars', 'zeroToTen'],
		['4', 'thumbs'],
		['1', 'faces'],
		['', 'stars'],
		['!!!', 'stars'],
		['toString', 'stars'],
	])('leaves "%s" on the scale "%s" to the desk', (text, scale) => {
		expect(readRating(text, scale)).toBeUndefined();
	});

	it.each(SCALES.flatMap((scale) => ratingsOf(scale).map((rating) => [scale, rating] as const)))('understands its own picture of %s %s', (scale, rating) => {
		expect(readRating(symbolOf(scale, rating), scale)).toBe(rating);
	});

	it.each(SURVEY_LANGUAGES.flatMap((language) => (['stars', 'faces', 'thumbs'] as const).map((scale) => [language, scale] as const)))(
		'gives every word in %s on the scale "%s" the rating that it stands for, whatever other languages make of it',
		(language, scale) => {
			const ratings = ratingsOf(scale);
			for (const [index, words] of ratingWords[language][scale].entries()) {
				for (const word of words) expect([word, readRating(word, scale)]).toEqual([word, ratings[index]]);
			}
		},
	);

	it.each(SURVEY_LANGUAGES)('counts to ten in %s', (language) => {
		expect(numberWords[language].map((word) => readRating(word, 'zeroToTen'))).toEqual(ratingsOf('zeroToTen'));
	});

	it('never rates outside the scale, and never throws, whatever is written', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme' }), fc.constantFrom(...SCALES), (text, scale) => {
				const rating = readRating(text, scale);
				return rating === undefined || ratingsOf(scale).includes(rating);
			}),
		);
	});
});
