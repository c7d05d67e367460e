import type { InboxConversation } from '../../nodes/shared/domain/inbox/inboxConversation';

interface Reader {
	id: string;
	teamIds: readonly string[];
}

/** Whether a contact has just written something that concerns the reader: theirs, their team's, or nobody's. */
export function isNews({ lastMessage, assigneeId, teamId, state, handledBy }: InboxConversation, seenUntil: string, me: Reader): boolean {
	if (lastMessage?.direction !== 'in' || Date.parse(lastMessage.at) <= Date.parse(seenUntil)) return false;
	if (assigneeId !== undefined) return assigneeId === me.id;
	if (state === 'resolved' || handledBy === 'ai') return false;
	return teamId === undefined || me.teamIds.includes(teamId);
}
