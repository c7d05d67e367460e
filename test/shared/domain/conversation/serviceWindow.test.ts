import fc from 'fast-check';

import { SERVICE_WINDOW_MS, serviceWindowAt } from '../../../../nodes/shared/domain/conversation/serviceWindow';

const LAST = new Date('2026-11-20T09:00:00.000Z');
const after = (ms: number) => new Date(LAST.getTime() + ms);

describe('serviceWindowAt', () => {
	it.each([
		['right away', 0, true],
		['one millisecond before 24 hours are over', SERVICE_WINDOW_MS - 1, true],
		['after exactly 24 hours', SERVICE_WINDOW_MS, false],
		['the day after', SERVICE_WINDOW_MS * 2, false],
	])('%s it is open: %s', (_, ms, open) => {
		expect(serviceWindowAt(after(ms), LAST)).toEqual({ open, closesAt: '2026-11-21T09:00:00.000Z' });
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
