import { reopens } from '../../../../nodes/shared/domain/conversation/reopenRule';

const resolvedAt = '2026-11-20T10:00:00.000Z';
const DAY_MS = 24 * 60 * 60 * 1000;

describe('The rule for reopening', () => {
	it.each([
		['2026-11-20T10:00:00.000Z', DAY_MS, true],
		['2026-11-21T09:59:59.999Z', DAY_MS, true],
		['2026-11-21T10:00:00.000Z', DAY_MS, false],
		['2026-11-23T10:00:00.000Z', 7 * DAY_MS, true],
		['2026-11-20T10:00:00.000Z', 0, false],
	])('a message of %s within %d ms: %s', (sentAt, withinMs, expected) => {
		expect(reopens(sentAt, resolvedAt, { rule: 'within', withinMs })).toBe(expected);
	});

	it('can be always or never, whatever the time', () => {
		const sentAt = '2036-11-20T10:00:00.000Z';
		expect(reopens(sentAt, resolvedAt, { rule: 'always', withinMs: 0 })).toBe(true);
		expect(reopens(resolvedAt, resolvedAt, { rule: 'never', withinMs: DAY_MS })).toBe(false);
	});

	it('never reopens what was not resolved', () => {
		expect(reopens('2026-11-20T10:00:00.000Z', undefined, { rule: 'always', withinMs: DAY_MS })).toBe(false);
	});
});
