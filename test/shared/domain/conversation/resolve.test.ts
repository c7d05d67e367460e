import { resolve } from '../../../../nodes/shared/domain/conversation/resolve';

const pending = {
	id: 'one',
	channelId: 'cloud:1',
	contactId: 'ada',
	state: 'pending',
	openedAt: '2026-11-20T08:00:00.000Z',
	lastActivityAt: '2026-11-20T09:00:00.000Z',
	resolutions: 1,
} as const;

describe('Resolving', () => {
	it('counts and dates the resolution', () => {
		const resolved = { ...pending, state: 'resolved', resolvedAt: '2026-11-20T10:00:00.000Z', resolutions: 2 };
		expect(resolve(pending, '2026-11-20T10:00:00.000Z')).toEqual({ conversation: resolved, changed: true });
	});

	it('changes nothing the second time', () => {
		const { conversation } = resolve(pending, '2026-11-20T10:00:00.000Z');
		expect(resolve(conversation, '2026-11-20T11:00:00.000Z')).toEqual({ conversation, changed: false });
	});
});
