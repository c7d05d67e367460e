import fc from 'fast-check';

import { fromCsv } from '../../../../nodes/shared/domain/reports/fromCsv';
import { toCsv } from '../../../../nodes/shared/domain/reports/toCsv';

describe('fromCsv', () => {
	it.each([
		['commas', 'name,value\r\nA,1\r\n'],
		['semicolons, as spreadsheets write them in many countries', 'name;value\nA;1'],
		['a mark at the beginning and empty rows', '\uFEFFname,value\r\n,\r\nA,1\r\n\r\n'],
		['quotes', '"name","value"\n"A","1"\n'],
	])('reads rows by their columns, with %s', (_, text) => {
		expect(fromCsv(text)).toEqual([{ name: 'A', value: '1' }]);
	});

	it('takes a missing cell for an empty one, and nothing for no rows', () => {
		expect(fromCsv('name,value\nA')).toEqual([{ name: 'A', value: '' }]);
		expect(fromCsv('')).toEqual([]);
	});

	it('reads back whatever toCsv writes', () => {
		const anyText = fc.string({ minLength: 1 }).filter((text) => text.trim() !== '' && !text.includes('\r') && !/^'[=+\-@\t]/.test(text));
		fc.assert(
			fc.property(fc.array(fc.record({ name: anyText, value: anyText })), (rows) => {
				expect(fromCsv(toCsv(['name', 'value'], rows))).toEqual(rows);
			}),
		);
	});
});
