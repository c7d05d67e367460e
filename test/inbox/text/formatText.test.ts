import fc from 'fast-check';

import { formatText, type Stretch } from '../../../inbox/text/formatText';

const plain = (stretch: Stretch): string => ('text' in stretch ? stretch.text : 'link' in stretch ? stretch.link : stretch.inner.map(plain).join(''));

describe('Formatting a text', () => {
	it.each<[string, string, Stretch[]]>([
		['bold words', 'It is *ready* now', [{ text: 'It is ' }, { mark: 'bold', inner: [{ text: 'ready' }] }, { text: ' now' }]],
		['marks in marks', '*_both_*', [{ mark: 'bold', inner: [{ mark: 'italic', inner: [{ text: 'both' }] }] }]],
		['no marks in code', '`a *b* c`', [{ mark: 'code', inner: [{ text: 'a *b* c' }] }]],
		['code over lines', '```a\nb```', [{ mark: 'code', inner: [{ text: 'a\nb' }] }]],
		['no mark within a word', '2*3*4 and snake_case_name', [{ text: '2*3*4 and snake_case_name' }]],
		['no mark around a space', '* not bold *', [{ text: '* not bold *' }]],
		['a link without the dot behind it', 'See https://example.com/a?b=c.', [{ text: 'See ' }, { link: 'https://example.com/a?b=c' }, { text: '.' }]],
		['nothing else as a link', 'javascript:alert(1) file:///etc', [{ text: 'javascript:alert(1) file:///etc' }]],
	])('knows %s', (_, text, stretches) => {
		expect(formatText(text)).toEqual(stretches);
	});

	it('loses nothing of a text but its marks', () => {
		fc.assert(fc.property(fc.string({ unit: fc.constantFrom('a', ' ', '*', '_', '~', '`', '\n', 'é'), maxLength: 60 }), (text) => {
			const letters = (all: string): string => all.replaceAll(/[*_~`]/g, '');
			expect(letters(formatText(text).map(plain).join(''))).toBe(letters(text));
		}));
	});

	it('leaves a text alone that nobody wrote to be read', () => {
		const text = '*a*'.repeat(10_000);
		expect(formatText(text)).toEqual([{ text }]);
	});
});
