import type { Conversation } from '../../domain/conversation/conversation';
import type { ConversationRow } from '../schema/deskSchema';
import { toIso, toOptionalIso } from '../timestamp';

/** A conversation as the desk sees it. */
export function conversationFromRow(row: ConversationRow): Conversation {
	return {
		id: row.id,
		channelId: row.channel_id,
		contactId: row.contact_id,
		state: row.state,
		topic: row.topic ?? undefined,
		openedAt: toIso(row.opened_at),
		lastActivityAt: toIso(row.last_activity_at),
		resolvedAt: toOptionalIso(row.resolved_at),
		resolutions: row.resolutions,
	};
}

/** A conversation as the table keeps it. */
export function conversationToRow(conversation: Conversation): ConversationRow {
	return {
		id: conversation.id,
		channel_id: conversation.channelId,
		contact_id: conversation.contactId,
		state: conversation.state,
		topic: conversation.topic ?? null,
		opened_at: Date.parse(conversation.openedAt),
		last_activity_at: Date.parse(conversation.lastActivityAt),
		resolved_at: conversation.resolvedAt === undefined ? null : Date.parse(conversation.resolvedAt),
		resolutions: conversation.resolutions,
	};
}
