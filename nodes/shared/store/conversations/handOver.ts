import { handBackToAi, handOverToPerson } from '../../domain/conversation/aiStage';
import { settingsOf } from '../channels/settingsOf';
import type { Deed } from '../deed';
import { recordHistory } from '../history/recordHistory';
import { addNote } from '../notes/addNote';
import type { StoreContext } from '../storeContext';
import { done, notFound, refused, type StoreResult } from '../storeResult';
import type { Changed } from './conversationStore';
import { findConversation } from './findConversation';
import { saveChange } from './saveConversation';

/** Ends the AI's part in a conversation. What it says to whoever takes over is a note, too, so that agents find it where they look. */
export async function handOver(context: StoreContext, id: string, summary: string | undefined, deed: Deed): Promise<StoreResult<Changed>> {
	const before = await findConversation(context, id);
	if (!before) return notFound('conversation', id);
	const handed = handOverToPerson(before, summary, deed.at.toISOString(), await settingsOf(context, before.channelId));
	if (!handed.ok) return refused(handed.failure.message, handed.failure.advice);
	const after = handed.value;
	const changed = await saveChange(context, before, after, deed);
	const { id: conversationId, channelId, contactId, ai } = after;
	if (changed && summary !== undefined) await addNote(context, conversationId, summary, deed.actor, deed.at);
	if (before.ai.handedOverAt === undefined) {
		await recordHistory(context, { ...deed, type: 'handedOver', conversationId, channelId, contactId, data: { aiAgent: ai.agent, turns: ai.turns } });
	}
	return done({ conversation: after, changed });
}

/** Gives a conversation to the AI again, which is never done by itself. */
export async function handBack(context: StoreContext, id: string, deed: Deed): Promise<StoreResult<Changed>> {
	const before = await findConversation(context, id);
	if (!before) return notFound('conversation', id);
	const handed = handBackToAi(before);
	if (!handed.ok) return refused(handed.failure.message, handed.failure.advice);
	const after = handed.value;
	const changed = await saveChange(context, before, after, deed);
	const { id: conversationId, channelId, contactId } = after;
	if (changed) await recordHistory(context, { ...deed, type: 'handedBack', conversationId, channelId, contactId, data: { fromAgentId: before.assigneeId } });
	return done({ conversation: after, changed });
}
