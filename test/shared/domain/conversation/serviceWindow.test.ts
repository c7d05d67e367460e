import fc from 'fast-check';

import { SERVICE_WINDOW_MS, explainWindow, serviceWindowAt, withMessage } from '../../../../nodes/shared/domain/conversation/serviceWindow';

const LAST = new Date('2026-11-20T09:00:00.000Z');
const CLOSES = '2026-11-21T09:00:00.000Z';
const after = (ms: number) => new Date(LAST.getTime() + ms);

describe('serviceWindowAt', () => {
	it.each([
		['right away', 0, true],
		['one millisecond before 24 hours are over', SERVICE_WINDOW_MS - 1, true],
		['after exactly 24 hours', SERVICE_WINDOW_MS, false],
		['the day after', SERVICE_WINDOW_MS * 2, false],
	])('%s it is open: %s', (_, ms, open) => {
		expect(serviceWindowAt(after(ms), LAST)).toEqual({ open, closesAt: CLOSES });
	});

	it('is closed for a contact who has never written', () => {
		expect(serviceWindowAt(LAST, undefined)).toEqual({ open: false });
	});

	it('once closed stays closed until the contact writes again', () => {
		fc.assert(
			fc.property(fc.nat(SERVICE_WINDOW_MS * 3), fc.nat(SERVICE_WINDOW_MS), (ms, later) => {
				if (!serviceWindowAt(after(ms), LAST).open) expect(serviceWindowAt(after(ms + later), LAST).open).toBe(false);
			}),
		);
	});
});

describe('explainWindow', () => {
	it.each([
		['23:59:59.999 after the last message', SERVICE_WINDOW_MS - 1, { isOpen: true, reason: 'contactWrote', since: LAST.toISOString(), closesAt: CLOSES }],
		['24:00:00.000 after it', SERVICE_WINDOW_MS, { isOpen: false, reason: 'expired', since: CLOSES, closesAt: CLOSES }],
		['before a message whose provider has a fast clock', -5_000, { isOpen: true, reason: 'contactWrote', since: LAST.toISOString(), closesAt: CLOSES }],
	])('%s', (_, ms, expected) => {
		expect(explainWindow(after(ms), { lastInboundAt: LAST })).toEqual(expected);
	});

	it('says since when it has been open without a break', () => {
		expect(explainWindow(LAST, { lastInboundAt: LAST, openedAt: after(-7_200_000) })).toMatchObject({ since: '2026-11-20T07:00:00.000Z', closesAt: CLOSES });
	});

	it('knows of nothing where the contact has never written', () => {
		expect(explainWindow(LAST, {})).toEqual({ isOpen: false, reason: 'neverWrote', since: null, closesAt: null });
	});

	it.each([
		['10 minutes and a moment before its end', 600_001, { isOpen: true, reason: 'contactWrote' }],
		['10 minutes before its end', 600_000, { isOpen: false, reason: 'closingSoon', since: '2026-11-21T08:50:00.000Z', closesAt: CLOSES }],
		['at its end', 0, { isOpen: false, reason: 'expired', since: CLOSES }],
	])('with a margin of 10 minutes, %s', (_, before, expected) => {
		expect(explainWindow(after(SERVICE_WINDOW_MS - before), { lastInboundAt: LAST }, 600_000)).toMatchObject(expected);
	});

	it('agrees with the rule of the window wherever there is no margin', () => {
		fc.assert(
			fc.property(fc.integer({ min: -SERVICE_WINDOW_MS, max: SERVICE_WINDOW_MS * 3 }), (ms) => {
				expect(explainWindow(after(ms), { lastInboundAt: LAST }).isOpen).toBe(serviceWindowAt(after(ms), LAST).open);
			}),
		);
	});
});

describe('withMessage', () => {
	const times = { lastInboundAt: LAST, openedAt: after(-3_600_000) };

	it.each([
		['opens the window where there was none', {}, 0, { lastInboundAt: LAST, openedAt: LAST }],
		['prolongs an open one', times, 1_000, { lastInboundAt: after(1_000), openedAt: times.openedAt }],
		['opens a closed one anew', times, SERVICE_WINDOW_MS, { lastInboundAt: after(SERVICE_WINDOW_MS), openedAt: after(SERVICE_WINDOW_MS) }],
		['that arrived late moves nothing back', times, -1_000, times],
		['that is known already changes nothing', times, 0, times],
	])('a message %s', (_, before, ms, expected) => {
		expect(withMessage(before, after(ms))).toEqual(expected);
	});
});
