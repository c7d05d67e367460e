import { recordAnswer } from '../../domain/conversation/recordAnswer';
import type { Conversation } from '../../domain/conversation/conversation';
import { findConversation } from '../conversations/findConversation';
import { updateConversation } from '../conversations/saveConversation';
import { markHandled } from '../events/handledEvents';
import type { Reply, StoredMessage, StoreResult } from '../helpdeskStore';
import type { StoreContext } from '../storeContext';
import { applyReceipts } from './applyReceipts';
import { messageFromRow } from './messageFromRow';
import { messageOf } from './messageOf';
import { receiptLock } from './receiptLock';

export type RecordedReply = { message: StoredMessage; conversation: Conversation };

/** Keeps an answer that was sent, with the receipts that were faster. Recorded twice, or seen as an echo before, it stays one message. */
export async function recordReply(context: StoreContext, reply: Reply, at: Date): Promise<StoreResult<RecordedReply>> {
	await context.hold([receiptLock(reply.providerId)]);
	const conversation = await findConversation(context, reply.conversationId);
	if (!conversation) return { ok: false, failure: { kind: 'notFound', what: 'conversation', id: reply.conversationId } };
	const { channelId } = conversation;
	const isRepeated = (await messageOf(context, channelId, reply.providerId)) !== undefined;
	await keepReply(context, conversation, reply, at);
	await applyReceipts(context, channelId, [reply.providerId]);
	if (reply.answers !== undefined) await markHandled(context, channelId, reply.answers, at);
	// What the contact wrote since the first recording must not look answered.
	const after = isRepeated ? conversation : recordAnswer(conversation, { author: reply.author, sentAt: at.toISOString() });
	await updateConversation(context, conversation, after);
	const row = await messageOf(context, channelId, reply.providerId);
	if (!row) throw new Error('A reply that was just stored is gone.');
	return { ok: true, value: { message: messageFromRow(row, conversation.contactId), conversation: after } };
}

async function keepReply({ db, newId }: StoreContext, { id, channelId }: Conversation, reply: Reply, at: Date): Promise<void> {
	const values = { conversation_id: id, contact_id: null, kind: reply.kind, text: reply.text ?? null, author: reply.author };
	await db
		.insertInto('messages')
		.values({ ...values, id: newId(), channel_id: channelId, provider_id: reply.providerId, direction: 'out', sent_at: at.getTime() })
		.onConflict((conflict) => conflict.columns(['channel_id', 'provider_id']).doUpdateSet(values).where('messages.direction', '=', 'out'))
		.execute();
}
