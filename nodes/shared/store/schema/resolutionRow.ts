import type { ConversationHandler } from '../../domain/conversation/conversation';
import type { Actor } from '../../domain/history/historyEvent';

/** One cycle of a conversation, from when it was opened or reopened until it was resolved. Written when it is resolved, and never changed. */
export interface ResolutionRow {
	conversation_id: string;
	/** 1 for the first. */
	number: number;
	channel_id: string;
	/** When this cycle began: opened, or reopened by the contact or by hand. */
	opened_at: number;
	/** The first answer of a person in this cycle. */
	first_reply_at: number | null;
	resolved_at: number;
	/** `desk` is the timer; null where it was resolved before this was kept. */
	resolver_kind: Actor['kind'] | null;
	resolver_id: string | null;
	/** The agent who had the conversation then, and gets the credit. */
	assignee_id: string | null;
	team_id: string | null;
	topic: string | null;
	handled_by: ConversationHandler;
}
