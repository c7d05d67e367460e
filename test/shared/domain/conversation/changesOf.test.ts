import { changesOf } from '../../../../nodes/shared/domain/conversation/changesOf';
import type { Conversation } from '../../../../nodes/shared/domain/conversation/conversation';
import { at, conversation } from './sampleConversation';

describe('What the history tells of a conversation', () => {
	it('is that it was opened', () => expect(changesOf(undefined, conversation({ waitingSince: at(9) }))).toEqual([{ type: 'conversationOpened' }]));
	it('is that the desk opened it, where nobody waits', () => expect(changesOf(undefined, conversation())).toEqual([{ type: 'conversationOpened', data: { byTheDesk: true } }]));
	it('is that the desk took it up again', () => expect(changesOf(conversation({ state: 'resolved', resolutions: 2 }), conversation({ state: 'pending', resolutions: 2 }))).toEqual([{ type: 'conversationReopened', data: { resolution: 2, byTheDesk: true } }]));

	it.each<[string, Partial<Conversation>, Partial<Conversation>, string[]]>([
		['nothing where only time has passed', {}, { lastActivityAt: at(10), waitingSince: at(10) }, []],
		['pending', {}, { state: 'pending' }, ['conversationPending']],
		['new again', { state: 'pending' }, { state: 'new' }, ['conversationReturned']],
		['a snooze', {}, { state: 'snoozed' }, ['conversationSnoozed']],
		['another time of a snooze', { state: 'snoozed' }, { snoozedUntil: at(12) }, ['conversationSnoozed']],
		['the end of a snooze', { state: 'snoozed' }, { state: 'new' }, ['snoozeOver']],
		['a resolution, which says by itself who had it', { assigneeId: 'bo', handledBy: 'human' }, { state: 'resolved', assigneeId: undefined, handledBy: 'none' }, ['conversationResolved']],
		['a reopening', { state: 'resolved' }, { state: 'new' }, ['conversationReopened']],
		['an agent, who handles it', {}, { assigneeId: 'bo', handledBy: 'human' }, ['assigned']],
		['another agent', { assigneeId: 'bo' }, { assigneeId: 'cy' }, ['assigned']],
		['a team', {}, { teamId: 'sales' }, ['assigned']],
		['no agent any more', { assigneeId: 'bo' }, { assigneeId: undefined }, ['unassigned']],
		['no team any more', { teamId: 'sales' }, { teamId: undefined }, ['unassigned']],
		['who handles it', {}, { handledBy: 'ai' }, ['handlerChanged']],
		['topic and priority', {}, { topic: 'Delivery', priority: 'high' }, ['topicChanged', 'priorityChanged']],
		['a reply that assigns', {}, { state: 'pending', assigneeId: 'bo', handledBy: 'human' }, ['conversationPending', 'assigned']],
	])('is %s', (_, before, change, types) => {
		const known = conversation(before);
		expect(changesOf(known, { ...known, ...change }).map(({ type }) => type)).toEqual(types);
	});
});
