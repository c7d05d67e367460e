import type { Conversation, ConversationState } from '../../../../nodes/shared/domain/conversation/conversation';
import { recordAnswer } from '../../../../nodes/shared/domain/conversation/recordAnswer';

const inState = (state: ConversationState): Conversation => ({
	id: 'one',
	channelId: 'cloud:1',
	contactId: 'ada',
	state,
	openedAt: '2026-11-20T08:00:00.000Z',
	lastActivityAt: '2026-11-20T09:00:00.000Z',
	resolutions: 0,
});

describe('An answer', () => {
	it.each([
		['agent', 'new', 'pending'],
		['agent', 'pending', 'pending'],
		['agent', 'snoozed', 'snoozed'],
		['agent', 'resolved', 'resolved'],
		['automation', 'new', 'new'],
		['automation', 'resolved', 'resolved'],
	] as const)('of the %s makes a %s conversation %s', (author, before, after) => {
		expect(recordAnswer(inState(before), { author, sentAt: '2026-11-20T10:00:00.000Z' }).state).toBe(after);
	});

	it.each([
		['2026-11-20T09:29:59.000Z', 'new'],
		['2026-11-20T09:30:00.000Z', 'pending'],
	])('sent at %s, when the contact last wrote at 09:30, leaves it %s', (sentAt, state) => {
		expect(recordAnswer(inState('new'), { author: 'agent', sentAt, lastInboundAt: '2026-11-20T09:30:00.000Z' }).state).toBe(state);
	});

	it.each([
		['2026-11-20T10:00:00.000Z', '2026-11-20T10:00:00.000Z'],
		['2026-11-20T08:30:00.000Z', '2026-11-20T09:00:00.000Z'],
	])('sent at %s makes %s the last activity', (sentAt, lastActivityAt) => {
		expect(recordAnswer(inState('new'), { author: 'automation', sentAt }).lastActivityAt).toBe(lastActivityAt);
	});
});
