import type { Conversation } from '../../domain/conversation/conversation';
import { resolve } from '../../domain/conversation/resolve';
import type { StoreResult } from '../helpdeskStore';
import type { StoreContext } from '../storeContext';
import { findConversation } from './findConversation';
import { updateConversation } from './saveConversation';

/** Sets what a conversation is about, or clears it. */
export async function setTopic(context: StoreContext, id: string, topic: string | undefined): Promise<StoreResult<Conversation>> {
	const conversation = await findConversation(context, id);
	if (!conversation) return { ok: false, failure: { kind: 'notFound', what: 'conversation', id } };
	const after = { ...conversation, topic };
	await updateConversation(context, conversation, after);
	return { ok: true, value: after };
}

/** Resolves a conversation; the second time changes nothing. */
export async function resolveConversation(context: StoreContext, id: string, at: Date): Promise<StoreResult<{ conversation: Conversation; changed: boolean }>> {
	const conversation = await findConversation(context, id);
	if (!conversation) return { ok: false, failure: { kind: 'notFound', what: 'conversation', id } };
	const resolution = resolve(conversation, at.toISOString());
	await updateConversation(context, conversation, resolution.conversation);
	return { ok: true, value: resolution };
}
