import fc from 'fast-check';
import { billingMonth, calendarDay } from '../../../../nodes/shared/domain/usage/usagePeriod';

describe('The month of a subscription', () => {
	it.each([
		['on its day', '2026-11-28T00:00:00Z', 28, '2026-11-28', '2026-12-28'],
		['just before its day', '2026-11-27T23:59:59.999Z', 28, '2026-10-28', '2026-11-28'],
		['over the new year', '2027-01-05T12:00:00Z', 28, '2026-12-28', '2027-01-28'],
		['begun on the 31st, in April', '2026-04-30T00:00:00Z', 31, '2026-04-30', '2026-05-31'],
		['begun on the 31st, just before the last of April', '2026-04-29T23:00:00Z', 31, '2026-03-31', '2026-04-30'],
		['begun on the 29th, in February', '2026-02-28T10:00:00Z', 29, '2026-02-28', '2026-03-29'],
		['begun on the 29th, in a leap year', '2028-02-28T10:00:00Z', 29, '2028-01-29', '2028-02-29'],
		['begun on the 30th, in February', '2026-03-01T10:00:00Z', 30, '2026-02-28', '2026-03-30'],
		['begun on the 30th, just before the last of February', '2026-02-27T23:59:59.999Z', 30, '2026-01-30', '2026-02-28'],
		['begun on the 31st, in February of a leap year', '2028-02-29T00:00:00Z', 31, '2028-02-29', '2028-03-31'],
		['begun on the 1st', '2026-11-01T00:00:00Z', 1, '2026-11-01', '2026-12-01'],
	])('%s', (_, instant, day, start, end) => {
		expect(billingMonth(new Date(instant), day, 'UTC')).toEqual({ start: new Date(`${start}T00:00:00Z`), end: new Date(`${end}T00:00:00Z`) });
	});

	it('begins at midnight of the account, also where its clocks change', () => {
		expect(billingMonth(new Date('2026-10-29T00:00:00Z'), 28, 'Europe/Berlin')).toEqual({
			start: new Date('2026-10-27T23:00:00Z'),
			end: new Date('2026-11-27T23:00:00Z'),
		});
	});

	it('every instant lies in exactly one, and each begins where the last one ended', () => {
		const instant = fc.date({ min: new Date('2020-01-01'), max: new Date('2035-01-01'), noInvalidDate: true });
		const zone = fc.constantFrom('UTC', 'Europe/Berlin', 'America/Sao_Paulo', 'Asia/Kathmandu', 'Pacific/Apia');
		fc.assert(
			fc.property(instant, fc.integer({ min: 1, max: 31 }), zone, (at, day, where) => {
				const { start, end } = billingMonth(at, day, where);
				expect(start.getTime()).toBeLessThanOrEqual(at.getTime());
				expect(at.getTime()).toBeLessThan(end.getTime());
				expect(billingMonth(end, day, where).start).toEqual(end);
			}),
		);
	});
});

describe('A calendar day', () => {
	it.each([
		['of 24 hours', '2026-11-20T12:00:00Z', 24],
		['of 25 hours', '2026-10-25T12:00:00Z', 25],
		['of 23 hours', '2026-03-29T12:00:00Z', 23],
	])('%s', (_, instant, hours) => {
		const { start, end } = calendarDay(new Date(instant), 'Europe/Berlin');
		expect(end.getTime() - start.getTime()).toBe(hours * 3_600_000);
	});
});
