import { DEFAULT_CHANNEL_SETTINGS } from '../../../../nodes/shared/domain/channel/channelSettings';
import type { Conversation } from '../../../../nodes/shared/domain/conversation/conversation';
import { recordAnswer, type Answer } from '../../../../nodes/shared/domain/conversation/recordAnswer';
import { at, conversation } from './sampleConversation';

const settings = DEFAULT_CHANNEL_SETTINGS;
const answer = (before: Partial<Conversation>, given: Partial<Answer> = {}) => recordAnswer(conversation(before), { author: 'agent', sentAt: at(10), settings, ...given });

describe('An answer', () => {
	it.each([
		['agent', 'new', 'pending'],
		['agent', 'pending', 'pending'],
		['agent', 'snoozed', 'snoozed'],
		['agent', 'resolved', 'resolved'],
		['ai', 'new', 'new'],
		['automation', 'new', 'new'],
		['automation', 'resolved', 'resolved'],
	] as const)('of the %s makes a %s conversation %s', (author, state, after) => {
		expect(answer({ state }, { author }).state).toBe(after);
	});

	it.each([
		['agent', undefined, 'human', at(10)],
		['ai', undefined, 'ai', undefined],
		['automation', at(9), 'none', undefined],
	] as const)('of the %s leaves somebody waiting since %s, the conversation with %s, and %s as the first answer of a person (H54)', (author, waitingSince, handledBy, firstReplyAt) => {
		const after = answer({ waitingSince: at(9) }, { author });
		expect([after.waitingSince, after.handledBy, after.firstReplyAt]).toEqual([waitingSince, handledBy, firstReplyAt]);
	});

	it('of the AI does not take the conversation from a person', () => {
		expect(answer({ handledBy: 'human', ai: { turns: 0, handedOverAt: at(9) } }, { author: 'ai' }).handledBy).toBe('human');
	});

	it.each([
		['2026-11-20T09:29:59.000Z', 'new'],
		['2026-11-20T09:30:00.000Z', 'pending'],
	])('sent at %s, when the contact last wrote at 09:30, leaves it %s', (sentAt, state) => {
		expect(answer({}, { sentAt, lastInboundAt: at(9, 30) }).state).toBe(state);
	});

	it.each([
		[at(10), at(10)],
		[at(8, 30), at(9)],
	])('sent at %s makes %s the last activity', (sentAt, lastActivityAt) => {
		expect(answer({}, { author: 'automation', sentAt }).lastActivityAt).toBe(lastActivityAt);
	});

	it.each([
		['the later of two', { firstReplyAt: at(9) }, at(9)],
		['the earlier of two', { firstReplyAt: at(11) }, at(10)],
		['one from before the cycle', { cycleOpenedAt: at(10, 30) }, undefined],
	])('counts as the first of its cycle only if it is: %s', (_, before, expected) => {
		expect(answer(before).firstReplyAt).toBe(expected);
	});

	describe('of an agent, on a conversation that nobody has (H42)', () => {
		it('gives it to the agent', () => expect(answer({}, { agentId: 'bo' }).assigneeId).toBe('bo'));

		it.each<[string, Partial<Conversation>, Partial<Answer>, string | undefined]>([
			['where the channel assigns by hand', {}, { settings: { ...settings, autoAssignOnReply: false } }, undefined],
			['where somebody has it', { assigneeId: 'cy' }, {}, 'cy'],
			['where it is resolved', { state: 'resolved' }, {}, undefined],
			['where it was the AI', {}, { author: 'ai' }, undefined],
		])('but not %s', (_, before, given, assigneeId) => {
			expect(answer(before, { agentId: 'bo', ...given }).assigneeId).toBe(assigneeId);
		});
	});
});
