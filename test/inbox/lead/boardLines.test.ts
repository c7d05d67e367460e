import { boardLines } from '../../../inbox/lead/boardLines';

describe('The live board', () => {
	it('adds up each number, and all of them', () => {
		const { lines, total } = boardLines([
			{ channelId: 'a', state: 'new', unassigned: true, count: 2, waitingSince: '2026-11-21T09:00:00Z' },
			{ channelId: 'a', state: 'new', unassigned: false, count: 1, waitingSince: '2026-11-21T08:00:00Z' },
			{ channelId: 'a', state: 'snoozed', unassigned: true, count: 5 },
			{ channelId: 'b', state: 'pending', unassigned: true, count: 4 },
		]);
		expect(lines).toEqual([
			{ channelId: 'a', fresh: 3, pending: 0, snoozed: 5, unassigned: 2, waitingSince: '2026-11-21T08:00:00Z' },
			{ channelId: 'b', fresh: 0, pending: 4, snoozed: 0, unassigned: 4, waitingSince: undefined },
		]);
		expect(total).toEqual({ fresh: 3, pending: 4, snoozed: 5, unassigned: 6, waitingSince: '2026-11-21T08:00:00Z' });
	});
});
