import fc from 'fast-check';

import { splitText } from '../../../../nodes/shared/domain/message/splitText';

const graphemes = (text: string): string[] => Array.from(new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(text), ({ segment }) => segment);

/** What stands between white space; a space that carries an accent is none. */
const wordsOf = (text: string): string[] =>
	graphemes(text)
		.map((seen) => (seen.trim() ? seen : '\n'))
		.join('')
		.split(/\n+/);

describe('A text that is too long for one message', () => {
	it.each<[what: string, text: string, limit: number, parts: string[]]>([
		['stays whole where it fits', 'one two', 7, ['one two']],
		['breaks between paragraphs rather than lines', 'aaaa bbbb\n\ncccc\ndddd eeee', 18, ['aaaa bbbb', 'cccc\ndddd eeee']],
		['breaks between lines rather than sentences', 'aaaa. bbbb\ncccc. dddd eeee', 18, ['aaaa. bbbb', 'cccc. dddd eeee']],
		['breaks between sentences rather than words', 'Aaaa bbbb. Cccc dddd eeee', 18, ['Aaaa bbbb.', 'Cccc dddd eeee']],
		['takes a closing quote with its sentence', '"Aaaa bbbb." Cccc dddd', 18, ['"Aaaa bbbb."', 'Cccc dddd']],
		['breaks between Chinese sentences, which no space divides', '你好你好。你好你好。', 7, ['你好你好。', '你好你好。']],
		['breaks between words', 'aaaa bbbb cccc', 10, ['aaaa bbbb', 'cccc']],
		['does not leave a part nearly empty for the sake of a paragraph', 'a\n\nbbbb cccc dddd', 14, ['a\n\nbbbb cccc', 'dddd']],
		['cuts a word only where it is longer than a part', 'aaaa bbbbbbbbbbbb', 10, ['aaaa', 'bbbbbbbbbb', 'bb']],
		['keeps a family of emoji together', `aaaa${'👨‍👩‍👧'.repeat(2)}`, 14, ['aaaa👨‍👩‍👧', '👨‍👩‍👧']],
		['cuts even one character where it is longer than a part, but no pair', `e${'\u0301'.repeat(5)}😀`, 4, [`e${'\u0301'.repeat(3)}`, '\u0301\u0301😀']],
		['has no parts of white space only', `aaaa${' '.repeat(20)}bbbb`, 8, ['aaaa', 'bbbb']],
	])('%s', (_what, text, limit, parts) => {
		expect(splitText(text, limit)).toEqual(parts);
	});

	const piece = fc.oneof(
		fc.string({ unit: 'grapheme', maxLength: 12 }),
		fc.constantFrom(' ', '  ', '\n', '\n\n', '\r\n', '. ', '。', '👩🏽‍🚒', '🇩🇪', 'é', ' \u0301', 'aaaaaaaaaaaaaaaaaaaaaaaaaaaa'),
	);
	const anyText = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));

	it('fits part by part, in order, and loses nothing but white space at the breaks', () => {
		fc.assert(
			fc.property(anyText, fc.integer({ min: 15, max: 60 }), (text, limit) => {
				const parts = splitText(text, limit);
				let rest = text;
				for (const part of parts) {
					expect(part.length).toBeLessThanOrEqual(limit);
					const at = rest.indexOf(part);
					expect(rest.slice(0, at).trim()).toBe('');
					rest = rest.slice(at + part.length);
				}
				expect(rest.trim()).toBe('');
			}),
		);
	});

	it('cuts nothing that a reader sees as one character, and no word that would have fitted', () => {
		fc.assert(
			fc.property(anyText, fc.integer({ min: 40, max: 60 }), (text, limit) => {
				const parts = splitText(text, limit);
				expect(parts.flatMap(graphemes).filter((seen) => seen.trim())).toEqual(graphemes(text).filter((seen) => seen.trim()));
				for (const word of wordsOf(text)) if (word.length <= limit && !word.includes('。')) expect(parts.some((part) => part.includes(word))).toBe(true);
			}),
		);
	});

	it('takes a novel in no time', () => {
		const started = performance.now();
		expect(splitText('Once upon a time. '.repeat(20_000), 4096).length).toBeGreaterThan(80);
		expect(performance.now() - started).toBeLessThan(3_000);
	});
});
