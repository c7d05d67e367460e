import fc from 'fast-check';
import type { Conversation } from '../../../../nodes/shared/domain/conversation/conversation';
import { mergeOpenConversations } from '../../../../nodes/shared/domain/conversation/mergeOpenConversations';

const older: Conversation = {
	id: 'older',
	channelId: 'cloud:1',
	contactId: 'ada',
	state: 'pending',
	topic: 'Delivery',
	openedAt: '2026-11-20T08:00:00.000Z',
	lastActivityAt: '2026-11-20T08:30:00.000Z',
	resolutions: 1,
};
const younger: Conversation = {
	...older,
	id: 'younger',
	contactId: 'ada by phone',
	state: 'new',
	topic: 'Invoice',
	openedAt: '2026-11-20T09:00:00.000Z',
	lastActivityAt: '2026-11-20T09:30:00.000Z',
	resolutions: 2,
};

describe('Two open conversations of one contact', () => {
	it('become the older one, with the more urgent state, the later activity and all resolutions', () => {
		expect(mergeOpenConversations(older, younger)).toEqual({
			kept: { ...older, state: 'new', lastActivityAt: younger.lastActivityAt, resolutions: 3 },
			absorbed: younger,
		});
	});

	it('take the topic of the younger one where the older one has none', () => {
		expect(mergeOpenConversations({ ...older, topic: undefined }, younger).kept.topic).toBe('Invoice');
	});

	it('merge to the same, whichever is named first', () => {
		const state = fc.constantFrom('new', 'pending', 'snoozed' as const);
		const openedAt = fc.constantFrom('2026-11-20T08:00:00.000Z', '2026-11-20T09:00:00.000Z');
		fc.assert(
			fc.property(state, openedAt, state, openedAt, (stateOne, openedOne, stateOther, openedOther) => {
				const one = { ...older, state: stateOne, openedAt: openedOne };
				const other = { ...younger, state: stateOther, openedAt: openedOther };
				expect(mergeOpenConversations(one, other)).toEqual(mergeOpenConversations(other, one));
			}),
		);
	});
});
