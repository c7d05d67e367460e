import type { InboxConversation, InboxDeed, LastMessage } from '../../shared/domain/inbox/inboxConversation';
import type { ListedConversation } from '../../shared/store/conversations/conversationStore';
import type { StoredMessage } from '../../shared/store/helpdeskStore';

/** Characters of a message that a list shows. */
const PREVIEW_LENGTH = 140;

/** A conversation as lists of the inbox show it. */
export function asListed(conversation: ListedConversation, last: StoredMessage | undefined, may: InboxDeed[]): InboxConversation {
	return { ...conversation, may, ...(last ? { lastMessage: asLast(last) } : {}) };
}

function asLast({ direction, kind, text, media, sentAt, state }: StoredMessage): LastMessage {
	const shown = (text ?? media?.caption)?.slice(0, PREVIEW_LENGTH);
	return { direction, kind, at: sentAt, ...(shown === undefined ? {} : { text: shown }), ...(state === undefined ? {} : { state }) };
}
