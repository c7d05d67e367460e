import fc from 'fast-check';
import { searchWords } from '../../../../nodes/shared/domain/search/searchWords';

describe('The words of a search', () => {
	it.each<[string, string[]]>([
		['Where is my PARCEL, my parcel?', ['where', 'is', 'my', 'parcel']],
		['Café Straße ŒUVRE', ['cafe', 'strasse', 'œuvre']],
		['ﬁle ½ Ⅳ', ['file', '1', '2', 'iv']],
		['İstanbul ısı', ['istanbul', 'isi']],
		['包裹 ok', ['包', '裹', 'ok']],
		['👍🏽 — …', []],
		['', []],
	])('of "%s" are %j', (text, words) => {
		expect(searchWords(text)).toEqual(words);
	});

	it('hold nothing but letters and digits, each word once, and are the words of themselves', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme' }), (text) => {
				const words = searchWords(text);
				expect(words.filter((word) => !/^[\p{L}\p{N}]+$/u.test(word))).toEqual([]);
				expect(new Set(words).size).toBe(words.length);
				expect(searchWords(words.join(' '))).toEqual(words);
			}),
		);
	});

	it('are the same whatever the case and the form of Unicode', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme' }), (text) => {
				expect(searchWords(text.normalize('NFD'))).toEqual(searchWords(text.normalize('NFC')));
				expect(searchWords(text.toUpperCase())).toEqual(searchWords(text));
			}),
		);
	});

	it('are not endless, however long the text', () => {
		expect(searchWords('a'.repeat(100_000))).toEqual(['a'.repeat(60)]);
		expect(searchWords(Array.from({ length: 5_000 }, (_, index) => `w${index}`).join(' '))).toHaveLength(1_000);
	});
});
