import fc from 'fast-check';

import { containsPhrase } from '../../../../nodes/shared/domain/routing/containsPhrase';

describe('containsPhrase', () => {
	it.each([
		['Bye!', 'bye', true],
		['BYE', 'bye', true],
		['goodbyes', 'bye', false],
		['Où est ma commande ?', 'ou est', true],
		['Ich möchte zurückgeben', 'zuruckgeben', true],
		['до свидания', 'До Свидания', true],
		['再見，謝謝', '再見', true],
		['I said good-bye', 'good bye', true],
		['', 'bye', false],
		['anything', '', false],
		['anything', '!?', false],
	])('in %j finds %j: %s', (text, phrase, found) => {
		expect(containsPhrase(text, phrase)).toBe(found);
	});

	it('finds every phrase that stands between other words', () => {
		const word = fc.stringMatching(/^[a-zäöüéñ]{1,8}$/);
		fc.assert(
			fc.property(fc.array(word, { minLength: 1 }), fc.array(word), fc.array(word), (phrase, before, after) => {
				expect(containsPhrase([...before, ...phrase, ...after].join(' '), phrase.join(' '))).toBe(true);
			}),
		);
	});

	it('never throws, whatever people write', () => {
		fc.assert(fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (text, phrase) => typeof containsPhrase(text, phrase) === 'boolean'));
	});
});
