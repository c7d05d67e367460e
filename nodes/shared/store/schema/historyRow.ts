import type { Generated } from 'kysely';
import type { Actor, HistoryEventType } from '../../domain/history/historyEvent';

/** One line of the append-only history. */
export interface HistoryRow {
	/** The order in which events were stored. */
	seq: Generated<number>;
	id: string;
	type: HistoryEventType;
	at: number;
	actor_kind: Actor['kind'];
	actor_id: string | null;
	channel_id: string | null;
	contact_id: string | null;
	conversation_id: string | null;
	message_id: string | null;
	reason: string | null;
	/** JSON. */
	data: string | null;
	/** What makes an event that may happen only once the same one. */
	once_key: string | null;
}
