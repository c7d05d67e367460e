import { DEFAULT_CHANNEL_SETTINGS } from '../../../../nodes/shared/domain/channel/channelSettings';
import { CONVERSATION_STATES, type Conversation } from '../../../../nodes/shared/domain/conversation/conversation';
import { moveConversation, type Move } from '../../../../nodes/shared/domain/conversation/moveConversation';
import { at, conversation } from './sampleConversation';

const HOUR_MS = 60 * 60 * 1000;
const settings = { ...DEFAULT_CHANNEL_SETTINGS, autoResolve: { newAfterMs: HOUR_MS, pendingAfterMs: 2 * HOUR_MS } };
const move = (before: Partial<Conversation>, to: Move) => moveConversation(conversation(before), to, at(10), settings);
const moved = (before: Partial<Conversation>, to: Move): Conversation => {
	const result = move(before, to);
	if (!result.ok) throw new Error(result.failure.message);
	return result.value;
};
const active = { assigneeId: 'bo', handledBy: 'human', waitingSince: at(9), queueEnteredAt: at(8), autoResolveAfterMs: HOUR_MS, autoResolveAt: at(10) } as const;

describe('Moving a conversation', () => {
	it.each(CONVERSATION_STATES)('from %s to where it is already changes nothing', (state) => {
		const before = { state, resolvedAt: state === 'resolved' ? at(9) : undefined, queueEnteredAt: at(9) };
		if (state !== 'snoozed') expect(moved(before, { to: state })).toEqual(conversation(before));
	});

	it.each(['new', 'pending', 'snoozed'] as const)('from %s to resolved counts, ends every wait and takes it from its agent (S30)', (state) => {
		expect(moved({ ...active, state }, { to: 'resolved' })).toEqual(conversation({ state: 'resolved', resolvedAt: at(10), resolutions: 1, lastAssigneeId: 'bo' }));
	});

	it('from resolved to new begins a new cycle', () => {
		const before = { state: 'resolved', resolvedAt: at(9), resolutions: 1, lastAssigneeId: 'bo', firstReplyAt: at(9) } as const;
		const queue = { queueEnteredAt: at(10), autoResolveAfterMs: HOUR_MS, autoResolveAt: at(11) };
		expect(moved(before, { to: 'new' })).toEqual(conversation({ state: 'new', resolutions: 1, lastAssigneeId: 'bo', cycleOpenedAt: at(10), ...queue }));
	});

	it('between the queues takes the age of the new one', () => {
		expect(moved(active, { to: 'pending' })).toMatchObject({ state: 'pending', assigneeId: 'bo', queueEnteredAt: at(10), autoResolveAt: at(12) });
		expect(moved({ ...active, state: 'pending' }, { to: 'new' })).toMatchObject({ queueEnteredAt: at(10), autoResolveAt: at(11) });
	});

	it.each([at(11), undefined])('to snoozed until %s leaves the queue, so that nothing resolves it meanwhile (H49)', (until) => {
		const snoozed = moved(active, { to: 'snoozed', until });
		expect(snoozed).toEqual(conversation({ state: 'snoozed', snoozedUntil: until, assigneeId: 'bo', handledBy: 'human', waitingSince: at(9) }));
		expect(moved(snoozed, { to: 'new' })).toMatchObject({ state: 'new', snoozedUntil: undefined, waitingSince: at(9), autoResolveAt: at(11) });
	});

	it.each<[string, Partial<Conversation>, Move]>([
		['snoozed until a time that has passed', {}, { to: 'snoozed', until: at(10) }],
		['snoozed until something that is no time', {}, { to: 'snoozed', until: 'tomorrow' }],
		['snoozed while it is resolved', { state: 'resolved' }, { to: 'snoozed' }],
		['made pending while it is resolved', { state: 'resolved' }, { to: 'pending' }],
	])('is refused, with the way out, where it would be %s', (_, before, to) => {
		expect(move(before, to)).toEqual({ ok: false, failure: { message: expect.stringMatching(/\w/), advice: expect.stringMatching(/\w/) } });
	});
});
