import fc from 'fast-check';

import { JSON_MAX_DEPTH, parseJson } from '../../../../nodes/shared/providers/reading/parseJson';

const nested = (depth: number, inside = '') => `${'['.repeat(depth)}${inside}${']'.repeat(depth)}`;

describe('Reading JSON from outside', () => {
	it('reads what JSON.parse reads', () => {
		fc.assert(fc.property(fc.json({ maxDepth: 20 }), (text) => expect(parseJson(text)).toEqual(JSON.parse(text))));
	});

	it('refuses what is nested deeper than can be kept, and nothing less', () => {
		expect(() => parseJson(nested(JSON_MAX_DEPTH))).not.toThrow();
		expect(() => parseJson(nested(JSON_MAX_DEPTH + 1))).toThrow(SyntaxError);
		expect(() => parseJson(nested(1_000_000))).toThrow(SyntaxError);
	});

	it('does not take brackets inside texts for nesting', () => {
		const text = `${'['.repeat(1_000)}"\\${'{'.repeat(1_000)}`;
		expect(parseJson(nested(2, JSON.stringify(text)))).toEqual([[text]]);
	});

	it.each(['{', '"a', '"\\', '[1,]', ''])('throws at what is no JSON: %s', (text) => {
		expect(() => parseJson(text)).toThrow(SyntaxError);
	});

	// Work that grows with the square of the length would take hours.
	it.each(['\\', '\\"', '"', '\\\\"'])('goes once through a text that is made to take long: %s', (piece) => {
		expect(() => parseJson(`"${piece.repeat(1_000_001)}`)).toThrow(SyntaxError);
	});
});
