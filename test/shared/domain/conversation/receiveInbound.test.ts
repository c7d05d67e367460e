import { DEFAULT_CHANNEL_SETTINGS } from '../../../../nodes/shared/domain/channel/channelSettings';
import { receiveInbound, type InboundSituation } from '../../../../nodes/shared/domain/conversation/receiveInbound';
import { MESSAGE_KINDS, type MessageKind } from '../../../../nodes/shared/domain/message/inboundMessage';
import { at, conversation } from './sampleConversation';

const DAY_MS = 24 * 60 * 60 * 1000;
const opening = { id: 'opened', channelId: 'cloud:1', contactId: 'ada' };
const open = conversation({ id: 'open', state: 'pending', assigneeId: 'bo', queueEnteredAt: at(9), autoResolveAfterMs: DAY_MS });
const lastResolved = conversation({ id: 'resolved', state: 'resolved', resolvedAt: at(10), resolutions: 1, lastAssigneeId: 'bo', topic: 'Delivery', firstReplyAt: at(9) });
const remarks: readonly MessageKind[] = ['reaction', 'edit', 'revoke'];
const messages = MESSAGE_KINDS.filter((kind) => !remarks.includes(kind));
const settings = { ...DEFAULT_CHANNEL_SETTINGS, autoResolve: { newAfterMs: DAY_MS, pendingAfterMs: null } };

const receive = (situation: Partial<InboundSituation>) => receiveInbound({ kind: 'text', sentAt: at(12), windowClosesAt: at(36), opening, settings, ...situation });

describe('What an inbound message does', () => {
	it.each(messages)('a message of kind %s opens a conversation where there is none', (kind) => {
		expect(receive({ kind })).toEqual({
			outcome: 'new',
			conversation: {
				...opening,
				state: 'new',
				priority: 'normal',
				handledBy: 'none',
				ai: { turns: 0 },
				openedAt: at(12),
				cycleOpenedAt: at(12),
				lastActivityAt: at(12),
				waitingSince: at(12),
				windowClosesAt: at(36),
				queueEnteredAt: at(12),
				autoResolveAfterMs: DAY_MS,
				autoResolveAt: at(36),
				resolutions: 0,
			},
		});
	});

	it.each(remarks)('a message of kind %s changes nothing, whatever there is (H55)', (kind) => {
		expect(receive({ kind })).toEqual({ outcome: 'noted', conversation: undefined });
		expect(receive({ kind, open })).toEqual({ outcome: 'noted', conversation: open });
		expect(receive({ kind, lastResolved })).toEqual({ outcome: 'noted', conversation: lastResolved });
	});

	it('what a blocked contact writes opens and reopens nothing', () => {
		expect(receive({ isBlocked: true })).toEqual({ outcome: 'noted', conversation: undefined });
		expect(receive({ isBlocked: true, lastResolved })).toEqual({ outcome: 'noted', conversation: lastResolved });
	});

	it.each(['pending', 'snoozed'] as const)('a %s conversation enters the queue New, and keeps who has it', (state) => {
		const { outcome, conversation: after } = receive({ open: { ...open, state, snoozedUntil: state === 'snoozed' ? at(30) : undefined } });
		expect(outcome).toBe('continued');
		expect(after).toEqual({ ...open, state: 'new', lastActivityAt: at(12), waitingSince: at(12), queueEnteredAt: at(12), autoResolveAt: at(36), windowClosesAt: at(36) });
	});

	it('a new conversation stays in its queue, but is no longer idle', () => {
		const before = { ...open, state: 'new', waitingSince: at(9) } as const;
		expect(receive({ open: before }).conversation).toEqual({ ...before, lastActivityAt: at(12), autoResolveAt: at(36), windowClosesAt: at(36) });
	});

	it.each([
		['a second message', at(12), at(9)],
		['an older one that comes late', at(8), at(8)],
	])('%s: whoever waits has waited since the first message that nobody answered', (_, sentAt, waitingSince) => {
		expect(receive({ sentAt, open: { ...open, state: 'new', waitingSince: at(9) } }).conversation).toMatchObject({ waitingSince });
	});

	it('a late older message does not move the last activity back (H12)', () => {
		expect(receive({ sentAt: at(7), open }).conversation?.lastActivityAt).toBe(open.lastActivityAt);
	});

	it.each([
		['sent before the resolution, arrived after it', '2026-11-20T09:59:59.000Z', 'reopened'],
		['a millisecond short of 24 hours after it', '2026-11-21T09:59:59.999Z', 'reopened'],
		['exactly 24 hours after it', '2026-11-21T10:00:00.000Z', 'new'],
	])('after a resolution, a message %s: %s is %s', (_, sentAt, outcome) => {
		expect(receive({ sentAt, lastResolved }).outcome).toBe(outcome);
	});

	it('reopening begins a new cycle that nobody has, and keeps the topic, the age and the count of resolutions', () => {
		const { conversation: after } = receive({ sentAt: at(11), lastResolved });
		expect(after).toEqual({
			...lastResolved,
			state: 'new',
			resolvedAt: undefined,
			firstReplyAt: undefined,
			cycleOpenedAt: at(11),
			waitingSince: at(11),
			lastActivityAt: at(11),
			queueEnteredAt: at(11),
			autoResolveAfterMs: DAY_MS,
			autoResolveAt: at(35),
			windowClosesAt: at(36),
		});
		expect(after?.assigneeId).toBeUndefined();
	});
});
