import type { Conversation } from '../../../../nodes/shared/domain/conversation/conversation';
import { receiveInbound } from '../../../../nodes/shared/domain/conversation/receiveInbound';
import { MESSAGE_KINDS, type MessageKind } from '../../../../nodes/shared/domain/message/inboundMessage';

const opening = { id: 'opened', channelId: 'cloud:1', contactId: 'ada' };
const open: Conversation = { ...opening, id: 'open', state: 'pending', openedAt: '2026-11-20T08:00:00.000Z', lastActivityAt: '2026-11-20T09:00:00.000Z', resolutions: 1 };
const lastResolved: Conversation = { ...open, id: 'resolved', state: 'resolved', resolvedAt: '2026-11-20T10:00:00.000Z' };
const remarks: readonly MessageKind[] = ['reaction', 'edit', 'revoke'];
const messages = MESSAGE_KINDS.filter((kind) => !remarks.includes(kind));

describe('What an inbound message does', () => {
	it.each(messages)('a message of kind %s opens a conversation where there is none', (kind) => {
		const sentAt = '2026-11-20T12:00:00.000Z';
		expect(receiveInbound({ kind, sentAt, opening })).toEqual({
			outcome: 'new',
			conversation: { ...opening, state: 'new', openedAt: sentAt, lastActivityAt: sentAt, resolutions: 0 },
		});
	});

	it.each(remarks)('a message of kind %s changes nothing, whatever there is', (kind) => {
		const sentAt = '2026-11-20T12:00:00.000Z';
		expect(receiveInbound({ kind, sentAt, opening })).toEqual({ outcome: 'noted', conversation: undefined });
		expect(receiveInbound({ kind, sentAt, opening, open })).toEqual({ outcome: 'noted', conversation: open });
		expect(receiveInbound({ kind, sentAt, opening, lastResolved })).toEqual({ outcome: 'noted', conversation: lastResolved });
	});

	it.each(['new', 'pending', 'snoozed'] as const)('a %s conversation continues and waits for the desk', (state) => {
		const sentAt = '2026-11-20T12:00:00.000Z';
		const effect = receiveInbound({ kind: 'text', sentAt, opening, open: { ...open, state } });
		expect(effect).toEqual({ outcome: 'continued', conversation: { ...open, state: 'new', lastActivityAt: sentAt } });
	});

	it('a late older message does not move the last activity back', () => {
		const effect = receiveInbound({ kind: 'text', sentAt: '2026-11-20T07:00:00.000Z', opening, open });
		expect(effect.conversation?.lastActivityAt).toBe(open.lastActivityAt);
	});

	it.each([
		['sent before the resolution, arrived after it', '2026-11-20T09:59:59.000Z', 'reopened'],
		['a millisecond short of 24 hours after it', '2026-11-21T09:59:59.999Z', 'reopened'],
		['exactly 24 hours after it', '2026-11-21T10:00:00.000Z', 'new'],
	])('after a resolution, a message %s: %s is %s', (_, sentAt, outcome) => {
		expect(receiveInbound({ kind: 'text', sentAt, opening, lastResolved }).outcome).toBe(outcome);
	});

	it('reopening keeps the topic, the age and the count of resolutions', () => {
		const resolved = { ...lastResolved, topic: 'Delivery' };
		const { conversation } = receiveInbound({ kind: 'text', sentAt: '2026-11-20T11:00:00.000Z', opening, lastResolved: resolved });
		expect(conversation).toEqual({ ...resolved, state: 'new', resolvedAt: undefined, lastActivityAt: '2026-11-20T11:00:00.000Z' });
	});
});
