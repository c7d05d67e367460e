import { toCsv } from '../../../../nodes/shared/domain/reports/toCsv';

describe('A table as CSV', () => {
	it('has a line of names, then one for each row', () => {
		expect(toCsv(['key', 'opened'], [{ key: 'shop', opened: 2 }, { opened: -1 }])).toBe('key,opened\r\nshop,2\r\n,-1\r\n');
	});

	it.each([
		['commas', 'Orders, returns', '"Orders, returns"'],
		['quotes', 'the "shop"', '"the ""shop"""'],
		['line breaks', 'one\ntwo', '"one\ntwo"'],
		['a formula', '=HYPERLINK("x")', '"\'=HYPERLINK(""x"")"'],
		['a formula that begins with a plus', '+1+1', "'+1+1"],
		['a formula that begins with a minus', '-2+3', "'-2+3"],
		['a formula behind a tab', '\t=1+1', "'\t=1+1"],
		['a formula behind a line break', '\r=1+1', '"\'\r=1+1"'],
		['a formula that begins with an at', '@SUM(A1)', "'@SUM(A1)"],
	])('keeps %s harmless', (_, text, written) => {
		expect(toCsv(['topic'], [{ topic: text }])).toBe(`topic\r\n${written}\r\n`);
	});
});
