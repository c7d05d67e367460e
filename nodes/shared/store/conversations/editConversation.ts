import { takenByPerson } from '../../domain/conversation/aiStage';
import type { Conversation } from '../../domain/conversation/conversation';
import type { Deed } from '../deed';
import type { StoreContext } from '../storeContext';
import { done, notFound, refused, type StoreResult } from '../storeResult';
import type { Changed, ConversationChanges } from './conversationStore';
import { findConversation } from './findConversation';
import { saveChange } from './saveConversation';

/** Sets what a conversation is about, how urgent it is and what takes care of it. */
export async function editConversation(context: StoreContext, id: string, { topic, priority, handledBy }: ConversationChanges, deed: Deed): Promise<StoreResult<Changed>> {
	const before = await findConversation(context, id);
	if (!before) return notFound('conversation', id);
	if (handledBy !== undefined && handledBy !== before.handledBy && before.state === 'resolved') {
		return refused('A resolved conversation is handled by nobody.', "Reopen it first, with the operation 'Reopen'.");
	}
	if (handledBy === 'ai' && before.ai.handedOverAt !== undefined) {
		return refused('People have this conversation, so no AI takes it up.', "Use the operation 'Hand Back to AI'.");
	}
	const after: Conversation = {
		...before,
		topic: topic === undefined ? before.topic : topic || undefined,
		priority: priority ?? before.priority,
		handledBy: handledBy ?? before.handledBy,
		ai: handledBy === 'human' ? takenByPerson(before, deed.at.toISOString()) : before.ai,
	};
	return done({ conversation: after, changed: await saveChange(context, before, after, deed) });
}
