import { laterOf } from '../../../../nodes/shared/domain/conversation/laterOf';

it.each([
	['2026-11-20T09:00:00.000Z', '2026-11-20T10:00:00.000Z', '2026-11-20T10:00:00.000Z'],
	['2026-11-20T10:00:00.000Z', '2026-11-20T09:00:00.000Z', '2026-11-20T10:00:00.000Z'],
	['2026-11-20T10:30:00+02:00', '2026-11-20T09:00:00.000Z', '2026-11-20T09:00:00.000Z'],
])('Of %s and %s, %s is later', (one, other, expected) => {
	expect(laterOf(one, other)).toBe(expected);
});
