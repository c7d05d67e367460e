import { mergeStages } from './aiStage';
import { PRIORITIES, type Conversation, type ConversationHandler, type ConversationState } from './conversation';
import { earlierOf } from './earlierOf';
import { laterOf } from './laterOf';

/** Who waits for the desk must not be lost in a merge, so the more urgent state stays. */
const URGENCY: Record<ConversationState, number> = { new: 3, pending: 2, snoozed: 1, resolved: 0 };

/** A person who has a conversation keeps it. */
const HANDLER_RANK: Record<ConversationHandler, number> = { human: 3, ai: 2, rule: 1, none: 0 };

/** When two contacts turn out to be one, their open conversations on a channel become the one that was opened first. */
export function mergeOpenConversations(one: Conversation, other: Conversation): { kept: Conversation; absorbed: Conversation } {
	const otherIsOlder = Date.parse(other.openedAt) < Date.parse(one.openedAt) || (other.openedAt === one.openedAt && other.id < one.id);
	const [older, younger] = otherIsOlder ? [other, one] : [one, other];
	const queue = URGENCY[younger.state] > URGENCY[older.state] ? younger : older;
	const kept: Conversation = {
		...older,
		state: queue.state,
		snoozedUntil: queue.snoozedUntil,
		queueEnteredAt: queue.queueEnteredAt,
		autoResolveAfterMs: queue.autoResolveAfterMs,
		autoResolveAt: queue.autoResolveAt,
		topic: older.topic ?? younger.topic,
		priority: PRIORITIES.indexOf(younger.priority) > PRIORITIES.indexOf(older.priority) ? younger.priority : older.priority,
		assigneeId: older.assigneeId ?? younger.assigneeId,
		lastAssigneeId: older.lastAssigneeId ?? younger.lastAssigneeId,
		teamId: older.teamId ?? younger.teamId,
		handledBy: HANDLER_RANK[younger.handledBy] > HANDLER_RANK[older.handledBy] ? younger.handledBy : older.handledBy,
		ai: mergeStages(older.ai, younger.ai),
		lastActivityAt: laterOf(older.lastActivityAt, younger.lastActivityAt),
		waitingSince: bestOf(earlierOf, older.waitingSince, younger.waitingSince),
		firstReplyAt: bestOf(earlierOf, older.firstReplyAt, younger.firstReplyAt),
		windowClosesAt: bestOf(laterOf, older.windowClosesAt, younger.windowClosesAt),
		resolutions: older.resolutions + younger.resolutions,
	};
	return { kept, absorbed: younger };
}

function bestOf(choose: (one: string, other: string) => string, one: string | undefined, other: string | undefined): string | undefined {
	return one === undefined || other === undefined ? (one ?? other) : choose(one, other);
}
