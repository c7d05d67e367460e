import fc from 'fast-check';

import { compareBy, fitsQuery, type ListQuery } from '../../../inbox/state/listQuery';
import { placeConversation } from '../../../inbox/state/placeConversation';
import type { InboxConversation } from '../../../nodes/shared/domain/inbox/inboxConversation';
import { ago, conversation } from '../kit/deskFixtures';

const ME = { id: 'eve', teamIds: ['workshop'] };

describe('Whether a conversation belongs in the list', () => {
	it.each<[string, Partial<InboxConversation>, Partial<ListQuery>, boolean | undefined]>([
		['a new one among the new', {}, { queue: 'new' }, true],
		['a pending one not among the new', { state: 'pending' }, { queue: 'new' }, false],
		['my own open one', { state: 'pending', assigneeId: 'eve' }, { queue: 'mine' }, true],
		['my own resolved one not among mine', { state: 'resolved', assigneeId: 'eve' }, { queue: 'mine' }, false],
		['one of my team', { teamId: 'workshop' }, { queue: 'team' }, true],
		['one of another team', { teamId: 'sales' }, { queue: 'team' }, false],
		['one that nobody has', {}, { queue: 'unassigned' }, true],
		['one that somebody has', { assigneeId: 'max' }, { queue: 'unassigned' }, false],
		['a tag in other letters', { tags: ['VIP'] }, { tag: 'vip' }, true],
		['another topic', { topic: 'Returns' }, { topic: 'Orders' }, false],
		['one that nobody has, asked for as such', {}, { agentId: null }, true],
		['of the order of waiting, one that does not wait', { waitingSince: undefined }, { order: 'waiting' }, false],
		['words: only the server knows', {}, { queue: 'new', search: 'bike' }, undefined],
		['words in another queue', {}, { queue: 'resolved', search: 'bike' }, false],
		['the filter of a view', { priority: 'urgent' }, { viewId: 'urgent' }, true],
		['what the view leaves out', {}, { viewId: 'urgent' }, false],
	])('%s', (_, changes, query, fits) => {
		const views = [{ id: 'urgent', name: 'Urgent', sharing: 'all' as const, isOwn: true, filter: { priorities: ['urgent' as const] } }];
		expect(fitsQuery(conversation('c', changes), { order: 'activity', ...query }, ME, views)).toBe(fits);
	});
});

describe('Placing a conversation', () => {
	const rows = (minutes: number[]) => minutes.map((minute, index) => conversation(`r${index}`, { lastActivityAt: ago(minute * 60_000) }));
	const compare = compareBy('activity');
	const ids = (list: InboxConversation[]) => list.map(({ id }) => id);

	it('moves one with news to the top', () => {
		const moved = conversation('r2', { lastActivityAt: ago(0) });
		expect(ids(placeConversation(rows([1, 2, 3]), moved, { fits: true, compare, hasMore: false }))).toEqual(['r2', 'r0', 'r1']);
	});

	it('takes one away that fits no longer', () => {
		expect(ids(placeConversation(rows([1, 2]), conversation('r0'), { fits: false, compare, hasMore: false }))).toEqual(['r1']);
	});

	it('changes one at its place where only the server knows, and adds none', () => {
		const changed = conversation('r1', { topic: 'New topic' });
		expect(placeConversation(rows([1, 2]), changed, { fits: undefined, compare, hasMore: false })[1]?.topic).toBe('New topic');
		expect(placeConversation(rows([1, 2]), conversation('x'), { fits: undefined, compare, hasMore: false })).toHaveLength(2);
	});

	it('leaves one to its page that belongs behind the last row', () => {
		const old = conversation('old', { lastActivityAt: ago(9 * 60_000) });
		expect(placeConversation(rows([1, 2]), old, { fits: true, compare, hasMore: true })).toHaveLength(2);
		expect(ids(placeConversation(rows([1, 2]), old, { fits: true, compare, hasMore: false }))).toEqual(['r0', 'r1', 'old']);
	});

	it('keeps every order, and everybody once', () => {
		const any = fc.record({ id: fc.constantFrom('a', 'b', 'c', 'd', 'e'), minutes: fc.nat(100), priority: fc.constantFrom('low', 'normal', 'high', 'urgent'), waits: fc.boolean() });
		fc.assert(fc.property(fc.array(any, { maxLength: 12 }), fc.constantFrom('activity', 'waiting', 'priority'), (events, order) => {
			let list: InboxConversation[] = [];
			for (const { id, minutes, priority, waits } of events) {
				const at = new Date(1_700_000_000_000 - minutes * 60_000).toISOString();
				list = placeConversation(list, conversation(id, { lastActivityAt: at, waitingSince: waits ? at : undefined, priority: priority as 'low' }), { fits: true, compare: compareBy(order), hasMore: false });
			}
			expect(new Set(ids(list)).size).toBe(list.length);
			expect([...list].sort(compareBy(order)).map(({ id }) => id)).toEqual(ids(list));
		}));
	});
});
