import { creditReply, recordAnswer } from '../../domain/conversation/recordAnswer';
import type { Conversation } from '../../domain/conversation/conversation';
import { settingsOf } from '../channels/settingsOf';
import { findConversation } from '../conversations/findConversation';
import { saveChange } from '../conversations/saveConversation';
import { markAnswered, markHandled } from '../events/handledEvents';
import type { Reply, StoredMessage } from '../helpdeskStore';
import type { MessageRow } from '../schema/deskSchema';
import { confirmKept } from '../sends/settleSend';
import type { StoreContext } from '../storeContext';
import { done, notFound, type StoreResult } from '../storeResult';
import { countSent } from '../usage/countMessage';
import { changeWords, keepWords } from '../words/keepWords';
import { applyReceipts } from './applyReceipts';
import { messageFromRow } from './messageFromRow';
import { messageOf } from './messageOf';
import { receiptLock } from './receiptLock';
import { waitedSince } from './waitedSince';

export type RecordedReply = { message: StoredMessage; conversation: Conversation };

/** Keeps an answer that was sent, with the receipts that were faster. Recorded twice, or seen as an echo before, it stays one message. */
export async function recordReply(context: StoreContext, reply: Reply, at: Date): Promise<StoreResult<RecordedReply>> {
	await context.hold([receiptLock(reply.providerId)]);
	const conversation = await findConversation(context, reply.conversationId);
	if (!conversation) return notFound('conversation', reply.conversationId);
	const { channelId } = conversation;
	const known = await messageOf(context, channelId, reply.providerId);
	const after = await answered(context, conversation, reply, known, at);
	const since = waitedSince(conversation, after);
	await keepReply(context, conversation, reply, since, at);
	if (!known) await countSent(context, { channelId, providerId: reply.providerId, contactId: conversation.contactId, sentAt: at.getTime() });
	await applyReceipts(context, channelId, [reply.providerId], at);
	if (reply.claim !== undefined) await confirmKept(context, reply.claim, reply.providerId);
	if (reply.answers !== undefined) await markHandled(context, channelId, reply.answers, at);
	if (reply.author === 'agent' && since !== null) await markAnswered(context, conversation, since, at);
	const actor = { kind: reply.author === 'agent' ? 'agent' : 'automation', ...(reply.agentId === undefined ? {} : { id: reply.agentId }) } as const;
	await saveChange(context, conversation, after, { actor, at, reason: 'An answer was sent.' });
	const row = await messageOf(context, channelId, reply.providerId);
	if (!row) throw new Error('A reply that was just stored is gone.');
	await (known ? changeWords(context, row) : keepWords(context, row));
	return done({ message: messageFromRow(row, conversation.contactId), conversation: after });
}

/** The conversation as the answer leaves it. One that was known already can only tell who gave it: what the contact wrote since must not look answered. */
async function answered(context: StoreContext, conversation: Conversation, { author, agentId, aiAgent, offers }: Reply, known: Pick<MessageRow, 'author_id'> | undefined, at: Date): Promise<Conversation> {
	const answer = { author, agentId, aiAgent, offers, sentAt: at.toISOString(), settings: await settingsOf(context, conversation.channelId) };
	if (!known) return recordAnswer(conversation, answer);
	return known.author_id === null ? creditReply(conversation, answer) : conversation;
}

async function keepReply({ db, newId }: StoreContext, { id, channelId }: Conversation, reply: Reply, since: number | null, at: Date): Promise<void> {
	const author = { author: reply.author, ...(reply.agentId === undefined ? {} : { author_id: reply.agentId }) };
	const values = { conversation_id: id, contact_id: null, kind: reply.kind, text: reply.text ?? null, ...author, ...(reply.quotes === undefined ? {} : { target: reply.quotes }) };
	await db
		.insertInto('messages')
		.values({ ...values, id: newId(), channel_id: channelId, provider_id: reply.providerId, direction: 'out', sent_at: at.getTime(), quarantined: 0, waited_since: since })
		.onConflict((conflict) => conflict.columns(['channel_id', 'provider_id']).doUpdateSet(values).where('messages.direction', '=', 'out'))
		.execute();
}
