import type { Conversation } from '../../domain/conversation/conversation';

/** Since when the contact had waited for the answer that ended the waiting, for the reports; null where the answer ended none. */
export function waitedSince(before: Conversation, after: Conversation): number | null {
	return before.waitingSince !== undefined && after.waitingSince === undefined ? Date.parse(before.waitingSince) : null;
}
