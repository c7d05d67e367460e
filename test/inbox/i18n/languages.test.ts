import { DICTIONARIES } from '../../../inbox/i18n/dictionaries';
import { languageFor } from '../../../inbox/i18n/languages';
import { english } from '../../../inbox/i18n/english';
import { translator, type Phrase, type WordKey } from '../../../inbox/i18n/translate';

const forms = (phrase: Phrase): string[] => (typeof phrase === 'string' ? [phrase] : Object.values(phrase));
const places = (text: string): string[] => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '').sort();
const OTHERS = Object.keys(DICTIONARIES) as Array<keyof typeof DICTIONARIES>;

describe('The words of the page', () => {
	it.each(OTHERS)('in %s fill in the same values as in English', (code) => {
		const dictionary = DICTIONARIES[code];
		const differing = (Object.keys(english) as WordKey[]).filter((key) => {
			const wanted = forms(english[key]).at(-1) ?? '';
			return (forms(dictionary[key]).at(-1) ?? '').trim() === '' || places(forms(dictionary[key]).at(-1) ?? '').join() !== places(wanted).join();
		});
		expect(differing).toEqual([]);
	});

	it.each([
		[['pt-BR', 'en'], 'pt'],
		[['de-AT', 'fr-CH'], 'fr'],
		[['de'], 'en'],
		[['constructor'], 'en'],
		[[], 'en'],
	])('for readers of %j are those of %s', (wanted, language) => {
		expect(languageFor(wanted)).toBe(language);
	});

	it('agree with their number', () => {
		const words = translator('en', english);
		expect(words('retryIn', { count: 1 })).toBe('Next try in 1 second.');
		expect(words('retryIn', { count: 2_000 })).toBe('Next try in 2,000 seconds.');
	});
});
