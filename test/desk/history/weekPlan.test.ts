import fc from 'fast-check';
import { DateTime } from 'luxon';

import { hoursOf, nextOpen } from '../../../desk/history/openingHours.ts';
import { weekPlan, type PlannedConversation } from '../../../desk/history/weekPlan.ts';

const ZONES = ['Europe/Berlin', 'America/New_York', 'Asia/Kolkata', 'Pacific/Auckland', 'UTC'];
const NOW = new Date('2026-11-20T10:00:00.000Z');
const week = weekPlan({ now: NOW, zone: 'Europe/Berlin', numbers: 3 });

const instants = ({ times, greetedAt, closedAt, resolvedAt, survey }: PlannedConversation): Date[] =>
	[...times, greetedAt, closedAt, resolvedAt, survey?.askedAt, survey?.ratedAt, survey?.commentedAt].filter((at) => at !== undefined);

describe('The week behind a new desk', () => {
	it('is the same every time', () => {
		expect(weekPlan({ now: NOW, zone: 'Europe/Berlin', numbers: 3 })).toEqual(week);
	});

	it('is a week of a small shop: every number, team and language, ratings and comments, some out of hours, some not finished', () => {
		expect(week.length).toBeGreaterThan(45);
		expect(new Set(week.map(({ number }) => number))).toEqual(new Set([0, 1, 2]));
		expect(new Set(week.map(({ story }) => story.team))).toEqual(new Set(['Orders', 'Returns']));
		expect(new Set(week.map(({ story }) => story.language))).toEqual(new Set(['en', 'fr', 'es', 'pt']));
		expect(week.some(({ closedAt }) => closedAt)).toBe(true);
		expect(week.some(({ survey }) => survey?.comment)).toBe(true);
		expect(week.filter(({ resolvedAt }) => !resolvedAt)).toHaveLength(4);
	});

	it('lies within the seven days before today, in order, and is answered in opening hours, whatever day and zone it is', () => {
		fc.assert(
			fc.property(fc.date({ min: new Date('2026-01-01'), max: new Date('2027-12-31'), noInvalidDate: true }), fc.constantFrom(...ZONES), fc.integer(), (now, zone, seed) => {
				const today = DateTime.fromJSDate(now, { zone }).startOf('day');
				for (const planned of weekPlan({ now, zone, numbers: 3, seed })) {
					const all = instants(planned).map((at) => at.getTime());
					expect(Math.min(...all)).toBeGreaterThanOrEqual(today.minus({ days: 7 }).toMillis());
					expect(Math.max(...all)).toBeLessThan(today.toMillis());
					const said = planned.times.map((at) => at.getTime());
					expect(said).toEqual([...said].sort((one, other) => one - other));
					const answered = DateTime.fromJSDate(planned.times[1]!, { zone });
					// Who begins an answer at closing time ends it.
					expect(answered.diff(nextOpen(DateTime.fromJSDate(planned.times[0]!, { zone }))).as('minutes')).toBeLessThanOrEqual(50);
					expect(hoursOf(answered)).toBeDefined();
				}
			}),
			{ numRuns: 40 },
		);
	});

	it('never lets somebody begin anew while they still talk', () => {
		fc.assert(
			fc.property(fc.integer(), (seed) => {
				const ends = new Map<string, number>();
				for (const planned of weekPlan({ now: NOW, zone: 'UTC', numbers: 2, seed })) {
					const { name } = planned.person;
					expect(planned.times[0]!.getTime()).toBeGreaterThan(ends.get(name) ?? 0);
					ends.set(name, Math.max(...instants(planned).map((at) => at.getTime())));
				}
			}),
			{ numRuns: 40 },
		);
	});
});
