import { REOPEN_WITHIN_MS, reopens } from '../../../../nodes/shared/domain/conversation/reopenRule';

const resolvedAt = '2026-11-20T10:00:00.000Z';

describe('The rule for reopening', () => {
	it.each([
		['2026-11-20T10:00:00.000Z', REOPEN_WITHIN_MS, true],
		['2026-11-21T09:59:59.999Z', REOPEN_WITHIN_MS, true],
		['2026-11-21T10:00:00.000Z', REOPEN_WITHIN_MS, false],
		['2026-11-23T10:00:00.000Z', 7 * REOPEN_WITHIN_MS, true],
		['2026-11-20T10:00:00.000Z', 0, false],
	])('a message of %s within %d ms: %s', (sentAt, withinMs, expected) => {
		expect(reopens(sentAt, resolvedAt, withinMs)).toBe(expected);
	});

	it('never reopens what was not resolved', () => {
		expect(reopens('2026-11-20T10:00:00.000Z', undefined)).toBe(false);
	});
});
