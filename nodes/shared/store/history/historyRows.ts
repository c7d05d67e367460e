import type { HistoryEvent } from '../../domain/history/historyEvent';
import type { HistoryRow } from '../schema/historyRow';
import { toIso } from '../timestamp';

/** An event as the table keeps it. */
export function historyToRow(event: HistoryEvent, onceKey?: string): Omit<HistoryRow, 'seq'> {
	return {
		id: event.id,
		type: event.type,
		at: Date.parse(event.at),
		actor_kind: event.actor.kind,
		actor_id: event.actor.id ?? null,
		channel_id: event.channelId ?? null,
		contact_id: event.contactId ?? null,
		conversation_id: event.conversationId ?? null,
		message_id: event.messageId ?? null,
		reason: event.reason ?? null,
		data: event.data === undefined ? null : JSON.stringify(event.data),
		once_key: onceKey ?? null,
	};
}

/** An event as the desk sees it. */
export function historyFromRow(row: Omit<HistoryRow, 'seq'>): HistoryEvent {
	return {
		id: row.id,
		type: row.type,
		at: toIso(row.at),
		actor: { kind: row.actor_kind, ...(row.actor_id === null ? {} : { id: row.actor_id }) },
		channelId: row.channel_id ?? undefined,
		contactId: row.contact_id ?? undefined,
		conversationId: row.conversation_id ?? undefined,
		messageId: row.message_id ?? undefined,
		reason: row.reason ?? undefined,
		data: row.data === null ? undefined : (JSON.parse(row.data) as Record<string, unknown>),
	};
}
