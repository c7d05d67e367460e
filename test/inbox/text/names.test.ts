import fc from 'fast-check';

import { groundOf, initials } from '../../../inbox/text/initials';
import { rowsInView } from '../../../inbox/text/rowsInView';
import { shorten } from '../../../inbox/text/shorten';

describe('Initials', () => {
	it.each([
		['Ada Lovelace', 'AL'],
		['Émile du Pré', 'ÉP'],
		['ada', 'A'],
		['علي مثال', 'عم'],
		['+49 151 123', '#'],
		['', '#'],
		['🚲 Bike Shop', 'BS'],
	])('of "%s" are %s', (name, letters) => {
		expect(initials(name)).toBe(letters);
	});

	it('stand on the same ground for the same person', () => {
		fc.assert(fc.property(fc.string(), (key) => {
			expect(groundOf(key)).toBe(groundOf(key));
			expect(groundOf(key)).toMatch(/^#[0-9a-f]{6}$/);
		}));
	});
});

describe('Shortening', () => {
	it('keeps what fits, and cuts no character in two', () => {
		expect(shorten('short', 5)).toBe('short');
		expect(shorten('abcdef', 5)).toBe('abcde…');
		expect(shorten('abcd🚲ef', 5)).toBe('abcd…');
	});
});

describe('The rows in view', () => {
	it('are all that can be seen, and few more', () => {
		fc.assert(fc.property(fc.nat(100_000), fc.integer({ min: 100, max: 2_000 }), fc.integer({ min: 1, max: 10_000 }), (top, height, count) => {
			const { first, last } = rowsInView({ top, height }, 80, count);
			expect(first).toBeGreaterThanOrEqual(0);
			expect(last).toBeLessThanOrEqual(count);
			expect(last - first).toBeLessThanOrEqual(Math.ceil(height / 80) + 14);
			for (let row = Math.floor(top / 80); row < Math.min(count, Math.ceil((top + height) / 80)); row++) expect(row >= first && row < last).toBe(true);
		}));
	});
});
