import type { Conversation, ConversationState } from './conversation';
import { laterOf } from './laterOf';

/** Who waits for the desk must not be lost in a merge, so the more urgent state stays. */
const URGENCY: Record<ConversationState, number> = { new: 3, pending: 2, snoozed: 1, resolved: 0 };

/** When two contacts turn out to be one, their open conversations on a channel become the one that was opened first. */
export function mergeOpenConversations(one: Conversation, other: Conversation): { kept: Conversation; absorbed: Conversation } {
	const otherIsOlder = Date.parse(other.openedAt) < Date.parse(one.openedAt) || (other.openedAt === one.openedAt && other.id < one.id);
	const [older, younger] = otherIsOlder ? [other, one] : [one, other];
	const kept: Conversation = {
		...older,
		state: URGENCY[younger.state] > URGENCY[older.state] ? younger.state : older.state,
		topic: older.topic ?? younger.topic,
		lastActivityAt: laterOf(older.lastActivityAt, younger.lastActivityAt),
		resolutions: older.resolutions + younger.resolutions,
	};
	return { kept, absorbed: younger };
}
