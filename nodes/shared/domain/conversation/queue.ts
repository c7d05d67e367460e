import type { ChannelSettings } from '../channel/channelSettings';
import type { Conversation } from './conversation';
import { laterOf } from './laterOf';

/** The conversation in one of the two queues. How long it may lie there is what its channel says now; later changes do not touch it. */
export function enterQueue(conversation: Conversation, state: 'new' | 'pending', at: string, { newAfterMs, pendingAfterMs }: ChannelSettings['autoResolve']): Conversation {
	const autoResolveAfterMs = (state === 'new' ? newAfterMs : pendingAfterMs) ?? undefined;
	return withDeadline({ ...conversation, state, queueEnteredAt: at, autoResolveAfterMs, snoozedUntil: undefined });
}

/** The conversation after it left its queue; nothing is due any more. */
export function leaveQueue(conversation: Conversation, state: 'snoozed' | 'resolved'): Conversation {
	return { ...conversation, state, queueEnteredAt: undefined, autoResolveAfterMs: undefined, autoResolveAt: undefined, snoozedUntil: undefined };
}

/** The conversation after something was said in it: its age in the queue counts anew. */
export function noteActivity(conversation: Conversation, at: string): Conversation {
	return withDeadline({ ...conversation, lastActivityAt: laterOf(conversation.lastActivityAt, at) });
}

function withDeadline(conversation: Conversation): Conversation {
	const { queueEnteredAt, lastActivityAt, autoResolveAfterMs } = conversation;
	if (queueEnteredAt === undefined || autoResolveAfterMs === undefined) return { ...conversation, autoResolveAt: undefined };
	const idleSince = Date.parse(laterOf(queueEnteredAt, lastActivityAt));
	return { ...conversation, autoResolveAt: new Date(idleSince + autoResolveAfterMs).toISOString() };
}
