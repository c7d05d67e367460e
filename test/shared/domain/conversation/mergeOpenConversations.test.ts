import fc from 'fast-check';
import { mergeOpenConversations } from '../../../../nodes/shared/domain/conversation/mergeOpenConversations';
import { at, conversation } from './sampleConversation';

const older = conversation({ id: 'older', state: 'pending', topic: 'Delivery', lastActivityAt: at(8, 30), resolutions: 1, queueEnteredAt: at(8, 10), firstReplyAt: at(8, 10), windowClosesAt: at(32) });
const younger = conversation({
	id: 'younger',
	contactId: 'ada by phone',
	topic: 'Invoice',
	priority: 'high',
	assigneeId: 'bo',
	handledBy: 'human',
	openedAt: at(9),
	lastActivityAt: at(9, 30),
	waitingSince: at(9, 30),
	queueEnteredAt: at(9),
	firstReplyAt: at(9, 20),
	windowClosesAt: at(33, 30),
	resolutions: 2,
});

describe('Two open conversations of one contact', () => {
	it('become the older one, with the more urgent queue and priority, the later activity, who waits, who has it and all resolutions', () => {
		const { lastActivityAt, waitingSince, queueEnteredAt, windowClosesAt, assigneeId, handledBy, priority } = younger;
		expect(mergeOpenConversations(older, younger)).toEqual({
			kept: { ...older, state: 'new', lastActivityAt, waitingSince, queueEnteredAt, windowClosesAt, assigneeId, handledBy, priority, resolutions: 3 },
			absorbed: younger,
		});
	});

	it('take the topic of the younger one where the older one has none', () => {
		expect(mergeOpenConversations({ ...older, topic: undefined }, younger).kept.topic).toBe('Invoice');
	});

	it('merge to the same, whichever is named first', () => {
		const state = fc.constantFrom('new', 'pending', 'snoozed' as const);
		const openedAt = fc.constantFrom(at(8), at(9));
		fc.assert(
			fc.property(state, openedAt, state, openedAt, (stateOne, openedOne, stateOther, openedOther) => {
				const one = { ...older, state: stateOne, openedAt: openedOne };
				const other = { ...younger, state: stateOther, openedAt: openedOther };
				expect(mergeOpenConversations(one, other)).toEqual(mergeOpenConversations(other, one));
			}),
		);
	});
});
