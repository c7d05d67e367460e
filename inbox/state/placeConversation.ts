import type { InboxConversation } from '../../nodes/shared/domain/inbox/inboxConversation';

interface Place {
	/** `undefined`: only the server knows; then it is put in nowhere, and stays where it is. */
	fits: boolean | undefined;
	compare: (one: InboxConversation, other: InboxConversation) => number;
	/** More rows follow that are not loaded. */
	hasMore: boolean;
}

/** The rows after a conversation has changed: in its new place, at its old one, or gone. */
export function placeConversation(rows: readonly InboxConversation[], conversation: InboxConversation, { fits, compare, hasMore }: Place): InboxConversation[] {
	const at = rows.findIndex(({ id }) => id === conversation.id);
	if (fits === undefined) return at === -1 ? [...rows] : rows.with(at, conversation);
	const others = at === -1 ? [...rows] : rows.toSpliced(at, 1);
	if (!fits) return others;
	const before = others.findIndex((row) => compare(conversation, row) < 0);
	if (before !== -1) return others.toSpliced(before, 0, conversation);
	// Where it belongs behind the last row that is loaded, it comes with its page; one that was shown does not vanish.
	return hasMore && at === -1 ? others : [...others, conversation];
}
