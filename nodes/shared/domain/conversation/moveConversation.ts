import type { ChannelSettings } from '../channel/channelSettings';
import type { Refusal } from '../refusal';
import { failed, success, type Result } from '../result';
import { NO_AI } from './aiStage';
import type { Conversation } from './conversation';
import { enterQueue, leaveQueue } from './queue';

/** Where somebody wants to have a conversation. A snooze without a time lasts until the contact writes. */
export type Move = { to: 'new' } | { to: 'pending' } | { to: 'resolved' } | { to: 'snoozed'; until?: string };

/**
 * Moves a conversation by hand or by a timer; one that is there already stays as it is. Whoever waits goes on waiting in a snooze,
 * and a new cycle begins when a resolved conversation is reopened.
 */
export function moveConversation(conversation: Conversation, move: Move, at: string, { autoResolve }: Pick<ChannelSettings, 'autoResolve'>): Result<Conversation, Refusal> {
	const isResolved = conversation.state === 'resolved';
	switch (move.to) {
		case 'resolved':
			return success(isResolved ? conversation : resolve(conversation, at));
		case 'new':
			if (conversation.state === 'new') return success(conversation);
			return success(enterQueue(isResolved ? reopen(conversation, at) : conversation, 'new', at, autoResolve));
		case 'pending':
			if (conversation.state === 'pending') return success(conversation);
			if (isResolved) return failed(refuseResolved('made pending'));
			return success({ ...enterQueue(conversation, 'pending', at, autoResolve), waitingSince: undefined });
		case 'snoozed':
			if (isResolved) return failed(refuseResolved('snoozed'));
			if (move.until !== undefined && !(Date.parse(move.until) > Date.parse(at))) {
				return failed({ message: 'The time until which to snooze has passed.', advice: 'Choose a time in the future, or none to snooze until the contact writes.' });
			}
			return success({ ...leaveQueue(conversation, 'snoozed'), snoozedUntil: move.until });
	}
}

function resolve(conversation: Conversation, at: string): Conversation {
	const { assigneeId, lastAssigneeId, resolutions } = conversation;
	const nobody = { assigneeId: undefined, lastAssigneeId: assigneeId ?? lastAssigneeId, handledBy: 'none', waitingSince: undefined } as const;
	return { ...leaveQueue(conversation, 'resolved'), ...nobody, resolvedAt: at, resolutions: resolutions + 1 };
}

function reopen(conversation: Conversation, at: string): Conversation {
	return { ...conversation, resolvedAt: undefined, cycleOpenedAt: at, firstReplyAt: undefined, ai: NO_AI };
}

function refuseResolved(done: string): Refusal {
	return { message: `A resolved conversation cannot be ${done}.`, advice: "Reopen it first, with the operation 'Reopen'." };
}
