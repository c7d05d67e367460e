import fc from 'fast-check';
import { businessTimeBetween, addBusinessTime, comingOpenings } from '../../../../nodes/shared/domain/hours/businessTime';
import { isOpenAt, openStateAt } from '../../../../nodes/shared/domain/hours/openStateAt';
import { WEEKDAYS, type HoursRange } from '../../../../nodes/shared/domain/hours/schedule';
import { MinuteScan, dayAfter } from './MinuteScan';
import { instant, iso, scheduleOf } from './scheduleOf';

const always = { from: '00:00', to: '24:00' };
const everyDay = (...ranges: HoursRange[]) => ({ week: Object.fromEntries(WEEKDAYS.map((day) => [day, ranges])) });

describe('openStateAt', () => {
	it.each<[what: string, at: string, open: boolean]>([
		['the first instant of a range', '2026-11-20T08:00:00Z', true],
		['the last instant of a range', '2026-11-20T15:59:59.999Z', true],
		['the end of a range', '2026-11-20T16:00:00Z', false],
		['the evening', '2026-11-20T20:00:00Z', false],
		['Saturday', '2026-11-21T10:00:00Z', false],
	])('takes a range as half-open: %s', (_, at, open) => {
		expect(isOpenAt(scheduleOf(), instant(at))).toBe(open);
	});

	it.each<[what: string, week: object, at: string, open: boolean]>([
		['closed over lunch, between two ranges of a day (H24)', { friday: [{ from: '09:00', to: '12:00' }, { from: '13:00', to: '17:00' }] }, '2026-11-20T11:30:00Z', false],
		['open after lunch (H24)', { friday: [{ from: '09:00', to: '12:00' }, { from: '13:00', to: '17:00' }] }, '2026-11-20T12:00:00Z', true],
		['open after midnight, in a range of the day before (H25, H29)', { friday: [{ from: '21:00', to: '02:00' }] }, '2026-11-21T00:30:00Z', true],
		['closed after midnight of the day that the range does not begin on (H29)', { friday: [{ from: '21:00', to: '02:00' }] }, '2026-11-20T00:30:00Z', false],
		['open in the last minute before 24:00 (H27)', { friday: [{ from: '00:00', to: '24:00' }] }, '2026-11-20T22:59:59Z', true],
		['closed in the last minute where the range ends at 23:59 (H27)', { friday: [{ from: '00:00', to: '23:59' }] }, '2026-11-20T22:59:00Z', false],
		['open at nine of the wall clock in winter (H28)', { friday: [{ from: '09:00', to: '17:00' }] }, '2026-11-20T08:00:00Z', true],
		['open at nine of the wall clock in summer (H28, H30)', { friday: [{ from: '09:00', to: '17:00' }] }, '2026-07-17T07:00:00Z', true],
		['closed at nine of the other offset (H28, H30)', { friday: [{ from: '09:00', to: '17:00' }] }, '2026-11-20T07:00:00Z', false],
		['open in the first of several ranges of a day, which none of them replaces (H58)', { friday: [{ from: '09:00', to: '11:00' }, { from: '10:00', to: '15:00' }, { from: '20:00', to: '21:00' }] }, '2026-11-20T08:30:00Z', true],
		['open in the last of several ranges of a day (H58)', { friday: [{ from: '09:00', to: '11:00' }, { from: '10:00', to: '15:00' }, { from: '20:00', to: '21:00' }] }, '2026-11-20T19:30:00Z', true],
	])('is %s', (_, week, at, open) => {
		expect(isOpenAt(scheduleOf({ week }), instant(at))).toBe(open);
	});

	it('says since when, until when and when again', () => {
		const state = openStateAt(scheduleOf(), instant('2026-11-20T10:00:00Z'));
		expect({ ...state, opensAt: iso(state.opensAt), closesAt: iso(state.closesAt), openSince: iso(state.openSince) }).toEqual({
			open: true,
			reason: { kind: 'hours', date: '2026-11-20' },
			openSince: '2026-11-20T08:00:00.000Z',
			closesAt: '2026-11-20T16:00:00.000Z',
			opensAt: '2026-11-23T08:00:00.000Z',
		});
	});

	it.each<[what: string, changes: object, at: string, expected: object]>([
		['outside the hours of the day', {}, '2026-11-20T20:00:00Z', { kind: 'hours' }],
		['on a day without hours', {}, '2026-11-21T10:00:00Z', { kind: 'weekday' }],
		['on an own closed day', { closedDays: [{ date: '2026-11-20', name: 'Stocktaking' }] }, '2026-11-20T10:00:00Z', { kind: 'holiday', name: 'Stocktaking' }],
		['on a day of every year', { closedDays: [{ date: '11-20', name: 'Anniversary' }] }, '2031-11-20T10:00:00Z', { kind: 'holiday', name: 'Anniversary' }],
		['on a public holiday (H26)', { holidays: { country: 'DE' } }, '2026-12-25T10:00:00Z', { kind: 'holiday', name: '1. Weihnachtstag' }],
		['on a holiday of the region', { holidays: { country: 'DE', region: 'BY' } }, '2026-01-06T10:00:00Z', { kind: 'holiday', name: 'Heilige Drei Könige' }],
		['outside other hours', { exceptions: [{ date: '2026-11-20', name: 'Short day', ranges: [{ from: '09:00', to: '10:00' }] }] }, '2026-11-20T12:00:00Z', { kind: 'exception', name: 'Short day' }],
	])('names the reason for being closed %s', (_, changes, at, reason) => {
		expect(openStateAt(scheduleOf(changes), instant(at))).toMatchObject({ open: false, reason });
	});

	it('opens on a public holiday for other hours of that date, and on a holiday that the desk works on', () => {
		const open = { exceptions: [{ date: '2026-12-25', ranges: [{ from: '10:00', to: '12:00' }] }], holidays: { country: 'DE' } };
		expect(openStateAt(scheduleOf(open), instant('2026-12-25T10:00:00Z'))).toMatchObject({ open: true, reason: { kind: 'exception' } });
		expect(isOpenAt(scheduleOf({ holidays: { country: 'DE', worked: ['12-25'] } }), instant('2026-12-25T10:00:00Z'))).toBe(true);
	});

	it.each<[what: string, at: string, open: boolean]>([
		['the evening on which it begins', '2026-11-20T22:00:00Z', true],
		['the morning after', '2026-11-21T01:00:00Z', true],
		['its end', '2026-11-21T02:00:00Z', false],
		['the evening of the holiday', '2026-12-25T22:00:00Z', false],
		['the night into the holiday, cut off at midnight', '2026-12-25T00:30:00Z', false],
		['the night after the holiday', '2026-12-26T01:00:00Z', false],
	])('lets an overnight range belong to the day on which it begins: %s', (_, at, open) => {
		const night = scheduleOf({ zone: 'UTC', ...everyDay({ from: '21:00', to: '02:00' }), closedDays: [{ date: '2026-12-25' }] });
		expect(isOpenAt(night, instant(at))).toBe(open);
	});

	it('knows no next change where there is none', () => {
		expect(openStateAt(scheduleOf(everyDay(always)), instant('2026-11-20T10:00:00Z'))).toEqual({ open: true, reason: { kind: 'hours', date: '2026-11-20' } });
		expect(openStateAt(scheduleOf({ week: {} }), instant('2026-11-20T10:00:00Z'))).toEqual({ open: false, reason: { kind: 'weekday', date: '2026-11-20' } });
	});
});

describe('business time', () => {
	it.each<[what: string, from: string, to: string, hours: number]>([
		['within a day', '2026-11-20T09:00:00Z', '2026-11-20T11:30:00Z', 2.5],
		['over a weekend', '2026-11-20T15:00:00Z', '2026-11-23T09:00:00Z', 2],
		['backwards', '2026-11-20T11:00:00Z', '2026-11-20T09:00:00Z', -2],
	])('is counted %s', (_, from, to, hours) => {
		expect(businessTimeBetween(scheduleOf(), instant(from), instant(to))).toBe(hours * 3_600_000);
	});

	it('is the 25 real hours of the day on which clocks go back, and 23 of the other', () => {
		const berlin = scheduleOf(everyDay(always));
		expect(businessTimeBetween(berlin, instant('2026-10-24T22:00:00Z'), instant('2026-10-25T23:00:00Z'))).toBe(25 * 3_600_000);
		const sunday = scheduleOf({ week: { sunday: [always] } });
		expect(businessTimeBetween(sunday, instant('2026-03-28T00:00:00Z'), instant('2026-03-30T00:00:00Z'))).toBe(23 * 3_600_000);
	});

	it('leads over the weekend when it is added', () => {
		expect(iso(addBusinessTime(scheduleOf(), instant('2026-11-20T15:00:00Z'), 2 * 3_600_000))).toBe('2026-11-23T09:00:00.000Z');
		expect(addBusinessTime(scheduleOf({ week: {} }), instant('2026-11-20T15:00:00Z'), 1)).toBeUndefined();
	});

	it('lists the coming openings, without the one that is running', () => {
		const openings = comingOpenings(scheduleOf(), instant('2026-11-20T10:00:00Z'), 2);
		expect(openings.map(({ opensAt, closesAt }) => [iso(opensAt), iso(closesAt)])).toEqual([
			['2026-11-23T08:00:00.000Z', '2026-11-23T16:00:00.000Z'],
			['2026-11-24T08:00:00.000Z', '2026-11-24T16:00:00.000Z'],
		]);
	});
});

/** Daylight saving by an hour and by half an hour, odd offsets, a zone that skipped a day, and one that changes at midnight. */
const ZONES = ['Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kathmandu', 'Pacific/Chatham', 'Pacific/Apia', 'America/Sao_Paulo', 'Africa/Casablanca', 'Asia/Beirut', 'UTC'];

const clock = fc.integer({ min: 0, max: 95 }).map((quarter) => `${String(Math.floor(quarter / 4)).padStart(2, '0')}:${String((quarter % 4) * 15).padStart(2, '0')}`);
const range = fc.tuple(clock, fc.oneof(clock, fc.constant('24:00'))).filter(([from, to]) => from !== to).map(([from, to]) => ({ from, to }));
const ranges = fc.array(range, { maxLength: 3 });
const date = fc.integer({ min: 0, max: 20 * 365 }).map((day) => new Date(Date.UTC(2011, 0, 1) + day * 86_400_000).toISOString().slice(0, 10));
const days = fc.tuple(date, fc.nat({ max: 5 })).map(([first, more]) => ({ date: first, until: dayAfter(first, more) }));
const yearly = fc.constantFrom('02-29', '01-01', '12-31', '07-14').map((day) => ({ date: day }));
const exception = fc.tuple(days, fc.array(range, { minLength: 1, maxLength: 2 })).map(([dates, given]) => ({ ...dates, ranges: given }));
const schedules = fc
	.record({
		zone: fc.constantFrom(...ZONES),
		week: fc.record(Object.fromEntries(WEEKDAYS.map((day) => [day, ranges]))),
		closedDays: fc.array(fc.oneof(days, yearly), { maxLength: 30 }),
		exceptions: fc.array(exception, { maxLength: 30 }),
		holidays: fc.option(fc.constant({ country: 'DE' }), { nil: undefined }),
	})
	.map(scheduleOf);

describe('A scan of every minute', () => {
	it('agrees about days anywhere in twenty years, with closed days, public holidays and other hours', () => {
		fc.assert(
			fc.property(schedules, fc.integer({ min: 0, max: 20 * 365 }), (schedule, day) => {
				const scan = new MinuteScan(schedule);
				const start = Date.UTC(2011, 0, 1) + day * 86_400_000;
				for (let at = start; at < start + 86_400_000; at += 15 * 60_000) expect([iso(at), isOpenAt(schedule, at)]).toEqual([iso(at), scan.isOpen(at)]);
			}),
			{ numRuns: 150 },
		);
	}, 60_000);

	it('agrees about every day of twenty years, with the public holidays and a leap day of every year', () => {
		const schedule = scheduleOf({ ...everyDay({ from: '22:00', to: '03:00' }), holidays: { country: 'DE' }, closedDays: [{ date: '02-29' }] });
		const scan = new MinuteScan(schedule);
		const [begin, end] = [Date.UTC(2011, 0, 1), Date.UTC(2031, 0, 1)];
		// Before and after midnight in Berlin.
		const instants = Array.from({ length: (end - begin) / 86_400_000 }, (_, day) => begin + day * 86_400_000).flatMap((day) => [day, day + 21 * 3_600_000]);
		expect(instants.filter((at) => isOpenAt(schedule, at) !== scan.isOpen(at)).map(iso)).toEqual([]);
		expect(instants.some((at) => !scan.isOpen(at))).toBe(true);
	});

	it.each([
		['Europe/Berlin', '2026-03-28', 3],
		['Europe/Berlin', '2026-10-24', 3],
		['Australia/Lord_Howe', '2026-04-04', 3],
		['Pacific/Apia', '2011-12-28', 5],
		['America/Sao_Paulo', '2018-11-03', 3],
		['Asia/Beirut', '2026-03-28', 3],
		['Pacific/Chatham', '2028-02-28', 3],
	])('agrees about every minute around the change of clocks, the date line and leap days: %s from %s', (zone, from, days) => {
		const overlapping = everyDay({ from: '22:30', to: '02:45' }, { from: '09:15', to: '12:00' });
		const schedule = scheduleOf({ zone, ...overlapping });
		const scan = new MinuteScan(schedule);
		const start = instant(`${from}T00:00:00Z`);
		for (let at = start; at < start + days * 86_400_000; at += 60_000) expect([iso(at), isOpenAt(schedule, at)]).toEqual([iso(at), scan.isOpen(at)]);
	});

	it('agrees about the next change, and about the time in between', () => {
		fc.assert(
			fc.property(schedules, fc.integer({ min: 0, max: 20 * 365 * 96 }), (schedule, quarter) => {
				const at = Date.UTC(2011, 0, 1) + quarter * 15 * 60_000;
				const { open, opensAt, closesAt } = openStateAt(schedule, at);
				const change = open ? closesAt : opensAt;
				if (change === undefined || change - at > 30 * 86_400_000) return;
				expect(isOpenAt(schedule, change)).toBe(!open);
				expect(isOpenAt(schedule, change - 1)).toBe(open);
				expect(businessTimeBetween(schedule, at, change)).toBe(open ? change - at : 0);
				for (let step = at; step < change; step += 15 * 60_000) expect(isOpenAt(schedule, step)).toBe(open);
			}),
			{ numRuns: 200 },
		);
	}, 60_000);

	it('agrees that adding business time and measuring it are each other\'s inverse', () => {
		fc.assert(
			fc.property(schedules, fc.integer({ min: 0, max: 10 * 365 * 96 }), fc.integer({ min: 1, max: 200 * 60 }), (schedule, quarter, minutes) => {
				const start = Date.UTC(2015, 0, 1) + quarter * 15 * 60_000;
				const end = addBusinessTime(schedule, start, minutes * 60_000);
				if (end !== undefined) expect(businessTimeBetween(schedule, start, end)).toBe(minutes * 60_000);
			}),
			{ numRuns: 200 },
		);
	}, 60_000);
});
