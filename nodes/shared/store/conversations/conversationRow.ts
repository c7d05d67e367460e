import { PRIORITIES, type Conversation } from '../../domain/conversation/conversation';
import type { Choice } from '../../domain/message/choice';
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
		priority: PRIORITIES[row.priority] ?? 'normal',
		assigneeId: row.assignee_id ?? undefined,
		lastAssigneeId: row.last_assignee_id ?? undefined,
		teamId: row.team_id ?? undefined,
		handledBy: row.handled_by,
		ai: { turns: row.ai_turns, agent: row.ai_agent ?? undefined, handedOverAt: toOptionalIso(row.ai_handed_over_at), summary: row.ai_summary ?? undefined },
		openedAt: toIso(row.opened_at),
		lastActivityAt: toIso(row.last_activity_at),
		waitingSince: toOptionalIso(row.waiting_since),
		cycleOpenedAt: toIso(row.cycle_opened_at),
		firstReplyAt: toOptionalIso(row.first_reply_at),
		resolvedAt: toOptionalIso(row.resolved_at),
		resolutions: row.resolutions,
		snoozedUntil: toOptionalIso(row.snoozed_until),
		queueEnteredAt: toOptionalIso(row.queue_entered_at),
		autoResolveAfterMs: row.auto_resolve_after ?? undefined,
		autoResolveAt: toOptionalIso(row.auto_resolve_at),
		offers: row.offers === null ? undefined : (JSON.parse(row.offers) as Choice[]),
		windowClosesAt: toOptionalIso(row.window_closes_at),
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
		priority: PRIORITIES.indexOf(conversation.priority),
		assignee_id: conversation.assigneeId ?? null,
		last_assignee_id: conversation.lastAssigneeId ?? null,
		team_id: conversation.teamId ?? null,
		handled_by: conversation.handledBy,
		ai_turns: conversation.ai.turns,
		ai_agent: conversation.ai.agent ?? null,
		ai_handed_over_at: millisOf(conversation.ai.handedOverAt),
		ai_summary: conversation.ai.summary ?? null,
		opened_at: Date.parse(conversation.openedAt),
		last_activity_at: Date.parse(conversation.lastActivityAt),
		waiting_since: millisOf(conversation.waitingSince),
		cycle_opened_at: Date.parse(conversation.cycleOpenedAt),
		first_reply_at: millisOf(conversation.firstReplyAt),
		resolved_at: millisOf(conversation.resolvedAt),
		resolutions: conversation.resolutions,
		snoozed_until: millisOf(conversation.snoozedUntil),
		queue_entered_at: millisOf(conversation.queueEnteredAt),
		auto_resolve_after: conversation.autoResolveAfterMs ?? null,
		auto_resolve_at: millisOf(conversation.autoResolveAt),
		offers: conversation.offers === undefined ? null : JSON.stringify(conversation.offers),
		window_closes_at: millisOf(conversation.windowClosesAt),
	};
}

function millisOf(iso: string | undefined): number | null {
	return iso === undefined ? null : Date.parse(iso);
}
