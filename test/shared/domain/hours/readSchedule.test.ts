import { readSchedule } from '../../../../nodes/shared/domain/hours/readSchedule';

const read = (changes: object) => readSchedule({ name: 'Shop', zone: 'Europe/Berlin', ...changes });

describe('readSchedule', () => {
	it('writes times alike', () => {
		expect(read({ week: { monday: [{ from: '9:00', to: '17.30' }] } })).toMatchObject({ ok: true, value: { week: { monday: [{ from: '09:00', to: '17:30' }], tuesday: [] } } });
	});

	it.each<[what: string, changes: object, problem: string]>([
		['a time that no clock shows', { week: { monday: [{ from: '09:00', to: '12:00' }, { from: '13:00', to: '25:00' }] } }, 'Monday, range 2 (13:00 to 25:00): "25:00" is not a time of day.'],
		['a range that ends when it begins', { week: { friday: [{ from: '09:00', to: '09:00' }] } }, 'Friday, range 1 (09:00 to 09:00): it ends when it begins.'],
		['a range that begins at the end of the day', { week: { friday: [{ from: '24:00', to: '09:00' }] } }, 'Friday, range 1 (24:00 to 09:00): a range cannot begin at 24:00.'],
		['a missing time', { week: { friday: [{ from: '', to: '09:00' }] } }, 'Friday, range 1 (nothing to 09:00): the opening time is missing.'],
		['a zone that does not exist', { zone: 'Europe/Atlantis' }, '"Europe/Atlantis" is not a time zone.'],
		['a schedule without a name', { name: ' ' }, 'The schedule has no name.'],
		['a day of no week', { week: { someday: [] } }, '"someday" is not a day of the week.'],
		['a date of no calendar', { closedDays: [{ date: '2026-02-30' }] }, 'Closed day 1: "2026-02-30" is not a date.'],
		['a last day before the first', { closedDays: [{ date: '2026-12-26', until: '2026-12-24' }] }, 'Closed day 1 (2026-12-26): its last day 2026-12-24 is before the first.'],
		['other hours without hours', { exceptions: [{ date: '2026-12-24', ranges: [] }] }, 'Other hours 1 (2026-12-24): no range is given.'],
		['other hours that cannot be', { exceptions: [{ date: '2026-12-24', ranges: [{ from: '9', to: '12:00' }] }] }, '2026-12-24, range 1 (9 to 12:00): "9" is not a time of day.'],
		['a country that is not in the almanac', { holidays: { country: 'XX' } }, 'Public holidays: there is no country "XX" in the almanac.'],
		['a region of another country', { holidays: { country: 'DE', region: 'CA' } }, 'Public holidays: "CA" is not a region of DE in the almanac.'],
	])('refuses %s, and names the day and the range', (_, changes, problem) => {
		const result = read(changes);
		expect(result.ok ? [] : result.failure).toEqual([expect.stringContaining(problem)]);
	});

	it.each([undefined, null, 7, 'nine to five', [], { week: 'always' }])('refuses %j without throwing', (value) => {
		expect(readSchedule(value).ok).toBe(false);
	});
});
