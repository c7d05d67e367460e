import type { HistoryEventType } from '../history/historyEvent';
import type { Conversation } from './conversation';

/** One thing that has changed, as the history tells it. */
export interface Change {
	type: HistoryEventType;
	/** Ids, states and settings only. */
	data?: Record<string, unknown>;
}

/** Everything that is different in a conversation, in the order in which it is told; `before` missing = just opened. */
export function changesOf(before: Conversation | undefined, after: Conversation): Change[] {
	// Nobody waits in a conversation that began with a message of the desk.
	if (!before) return [{ type: 'conversationOpened', ...(after.waitingSince === undefined ? { data: { byTheDesk: true } } : {}) }];
	const isResolution = before.state !== 'resolved' && after.state === 'resolved';
	return [
		...stateChange(before, after),
		// A resolution says itself who had the conversation.
		...(isResolution ? [] : assignment(before, after)),
		...difference('topicChanged', before.topic, after.topic),
		...difference('priorityChanged', before.priority, after.priority),
		// Whoever has a conversation or none also says who handles it.
		...(isResolution || before.assigneeId !== after.assigneeId ? [] : difference('handlerChanged', before.handledBy, after.handledBy)),
	];
}

function stateChange(before: Conversation, after: Conversation): Change[] {
	if (before.state === after.state) return before.snoozedUntil === after.snoozedUntil ? [] : [{ type: 'conversationSnoozed', data: { until: after.snoozedUntil } }];
	switch (after.state) {
		case 'resolved':
			return [{ type: 'conversationResolved', data: { resolution: after.resolutions, assigneeId: before.assigneeId, from: before.state } }];
		case 'snoozed':
			return [{ type: 'conversationSnoozed', data: { until: after.snoozedUntil, from: before.state } }];
		case 'pending':
			if (before.state === 'resolved') return [{ type: 'conversationReopened', data: { resolution: before.resolutions, byTheDesk: true } }];
			return [{ type: 'conversationPending', data: { from: before.state } }];
		case 'new':
			if (before.state === 'resolved') return [{ type: 'conversationReopened', data: { resolution: before.resolutions } }];
			return [{ type: before.state === 'snoozed' ? 'snoozeOver' : 'conversationReturned' }];
	}
}

function assignment(before: Conversation, after: Conversation): Change[] {
	if (before.assigneeId === after.assigneeId && before.teamId === after.teamId) return [];
	const data = { agentId: after.assigneeId, teamId: after.teamId, fromAgentId: before.assigneeId, fromTeamId: before.teamId };
	const isLost = after.assigneeId === undefined && (before.assigneeId !== undefined || after.teamId === undefined);
	return [{ type: isLost ? 'unassigned' : 'assigned', data }];
}

function difference(type: HistoryEventType, from: string | undefined, to: string | undefined): Change[] {
	return from === to ? [] : [{ type, data: { from, to } }];
}
