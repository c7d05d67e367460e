import { briefLength, dayWords, lengthWords, shortTime } from '../../../inbox/text/timeWords';

const NOW = new Date(2026, 10, 21, 12, 0).getTime();
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

describe('Words for times', () => {
	it.each([
		[26 * HOUR, '1 d 2 h', '1 d'],
		[3 * HOUR + 5 * MINUTE, '3 h 05 min', '3 h'],
		[12 * MINUTE, '12 min', '12 min'],
		[4 * MINUTE + 7_000, '4:07 min', '4 min'],
		[-HOUR, '0:00 min', '0 min'],
	])('tell %d milliseconds as %s, or in short %s', (length, long, brief) => {
		expect(lengthWords(length)).toBe(long);
		expect(briefLength(length)).toBe(brief);
	});

	it.each([
		['today by the clock', NOW - HOUR, '11:00'],
		['this week by the day', NOW - 48 * HOUR, 'Thu'],
		['this year by the date', new Date(2026, 2, 5).getTime(), '5 Mar'],
		['other years with the year', new Date(2025, 2, 5).getTime(), '05/03/2025'],
	])('tell %s', (_, at, words) => {
		expect(shortTime(at, NOW, 'en-GB')).toBe(words);
	});

	it.each([
		[0, 'Today'],
		[24 * HOUR, 'Yesterday'],
		[72 * HOUR, 'Wednesday 18 November'],
	])('head the day %d milliseconds ago with %s', (ago, words) => {
		expect(dayWords(NOW - ago, NOW, 'en-GB')).toBe(words);
	});
});
