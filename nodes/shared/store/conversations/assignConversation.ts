import { takenByPerson } from '../../domain/conversation/aiStage';
import type { Conversation } from '../../domain/conversation/conversation';
import type { Deed } from '../deed';
import type { StoreContext } from '../storeContext';
import { done, notFound, refused, type StoreResult } from '../storeResult';
import type { Assignment, Changed } from './conversationStore';
import { findConversation } from './findConversation';
import { saveChange } from './saveConversation';

/** Gives a conversation to an agent, a team or both. It is read and written under one lock, so that nobody takes it from whoever was faster. */
export async function assignConversation(context: StoreContext, id: string, { agentId, teamId, expect }: Assignment, deed: Deed): Promise<StoreResult<Changed>> {
	if (agentId === undefined && teamId === undefined) return refused('It is not said whom to assign the conversation to.', 'Name an agent, a team or both.');
	const before = await findConversation(context, id);
	if (!before) return notFound('conversation', id);
	if (before.state === 'resolved') return refused('A resolved conversation cannot be assigned.', "Reopen it first, with the operation 'Reopen'.");
	const expected = expect === 'unassigned' ? null : expect?.agentId;
	if (expected !== undefined && expected !== (before.assigneeId ?? null)) return done({ conversation: before, changed: false });
	return done(await giveConversation(context, before, { agentId, teamId }, deed));
}

/** Gives a conversation that was read in order to change it. */
export async function giveConversation(context: StoreContext, before: Conversation, { agentId, teamId }: Pick<Assignment, 'agentId' | 'teamId'>, deed: Deed): Promise<Changed> {
	const after = { ...withAssignee(before, agentId ?? before.assigneeId, deed.at), teamId: teamId ?? before.teamId };
	return { conversation: after, changed: await saveChange(context, before, after, deed) };
}

/** Takes a conversation from its agent; the team keeps it. */
export async function unassignConversation(context: StoreContext, id: string, deed: Deed): Promise<StoreResult<Changed>> {
	const before = await findConversation(context, id);
	if (!before) return notFound('conversation', id);
	const after = withAssignee(before, undefined, deed.at);
	return done({ conversation: after, changed: await saveChange(context, before, after, deed) });
}

function withAssignee(conversation: Conversation, assigneeId: string | undefined, at: Date): Conversation {
	if (conversation.assigneeId === assigneeId) return conversation;
	const changed = { ...conversation, assigneeId, lastAssigneeId: conversation.assigneeId ?? conversation.lastAssigneeId };
	return assigneeId === undefined ? { ...changed, handledBy: 'none' } : { ...changed, handledBy: 'human', ai: takenByPerson(conversation, at.toISOString()) };
}
