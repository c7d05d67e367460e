import { WEEKDAYS, type Weekday } from '../../../../nodes/shared/domain/hours/schedule';
import { timeOfDayFits } from '../../../../nodes/shared/domain/routing/timeOfDayFits';

const ZONE = 'Europe/Berlin';
/** A Friday in winter, one hour ahead of UTC. */
const friday = (utc: string): number => Date.parse(`2026-11-20T${utc}:00Z`);
const saturday = (utc: string): number => Date.parse(`2026-11-21T${utc}:00Z`);

describe('timeOfDayFits', () => {
	it.each<[string, string, string, readonly Weekday[], number, boolean]>([
		['at the start', '09:00', '17:00', WEEKDAYS, friday('08:00'), true],
		['just before the start', '09:00', '17:00', WEEKDAYS, friday('07:59'), false],
		['just before the end', '09:00', '17:00', WEEKDAYS, friday('15:59'), true],
		['at the end', '09:00', '17:00', WEEKDAYS, friday('16:00'), false],
		['until the end of the day', '22:00', '24:00', WEEKDAYS, friday('22:59'), true],
		['on a day that was not chosen', '09:00', '17:00', ['monday'], friday('10:00'), false],
		['overnight, before midnight', '22:00', '06:00', ['friday'], friday('21:30'), true],
		['overnight, after midnight of the day on which it began', '22:00', '06:00', ['friday'], saturday('04:59'), true],
		['overnight, when it is over', '22:00', '06:00', ['friday'], saturday('05:00'), false],
		['overnight, before it began on the chosen day', '22:00', '06:00', ['friday'], friday('03:00'), false],
	])('%s', (_, from, to, days, at, fits) => {
		expect(timeOfDayFits({ from, to, days, zone: ZONE }, at)).toEqual({ ok: true, value: fits });
	});

	it('goes by the clock on the wall when clocks change', () => {
		const summer = Date.parse('2026-07-17T07:00:00Z');
		expect(timeOfDayFits({ from: '09:00', to: '09:01', days: WEEKDAYS, zone: ZONE }, summer)).toEqual({ ok: true, value: true });
	});

	it.each<[Partial<Parameters<typeof timeOfDayFits>[0]>, string]>([
		[{ days: [] }, 'has no days'],
		[{ zone: 'Mars/Base' }, '"Mars/Base" is no time zone'],
		[{ to: '' }, 'closing time is missing'],
		[{ from: '17:00' }, 'ends when it begins'],
	])('says what to change in %j', (broken, reason) => {
		expect(timeOfDayFits({ from: '09:00', to: '17:00', days: WEEKDAYS, zone: ZONE, ...broken }, 0)).toEqual({ ok: false, failure: expect.stringContaining(reason) });
	});
});
