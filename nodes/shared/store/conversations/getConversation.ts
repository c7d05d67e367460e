import { serviceWindowAt } from '../../domain/conversation/serviceWindow';
import { readContact } from '../contacts/readContact';
import type { ConversationDetails, StoredMessage, StoreResult } from '../helpdeskStore';
import { messageFromRow } from '../messages/messageFromRow';
import type { StoreContext } from '../storeContext';
import { findConversation } from './findConversation';

/** A conversation with its contact, its window and everything that was said. */
export async function getConversation(context: StoreContext, id: string, at: Date): Promise<StoreResult<ConversationDetails>> {
	const conversation = await findConversation(context, id);
	if (!conversation) return { ok: false, failure: { kind: 'notFound', what: 'conversation', id } };
	const { contact, lastInboundAt } = await readContact(context, conversation.contactId, conversation.channelId);
	const messages = await messagesOf(context, conversation.id, contact.id);
	return { ok: true, value: { ...conversation, contact, window: serviceWindowAt(at, lastInboundAt), messages } };
}

const SECOND_MS = 1000;

interface Placed {
	seq: number;
	sent_at: number;
	arrival_seq: number | null;
	received_at: number | null;
}

/** The provider's clock counts seconds: within one, our own clock tells what came before what, then the order within a webhook. */
function compareByTime(one: Placed, other: Placed): number {
	return (
		Math.floor(one.sent_at / SECOND_MS) - Math.floor(other.sent_at / SECOND_MS) ||
		(one.received_at ?? one.sent_at) - (other.received_at ?? other.sent_at) ||
		(one.arrival_seq ?? one.seq) - (other.arrival_seq ?? other.seq)
	);
}

async function messagesOf({ db }: StoreContext, conversationId: string, contactId: string): Promise<StoredMessage[]> {
	const rows = await db
		.selectFrom('messages as message')
		.leftJoin('inbound_events as arrival', (join) =>
			join
				.onRef('arrival.channel_id', '=', 'message.channel_id')
				.onRef('arrival.key', '=', 'message.provider_id')
				.on('arrival.event', '=', 'message'),
		)
		.selectAll('message')
		.select(['arrival.seq as arrival_seq', 'arrival.received_at', 'arrival.handled_at'])
		.where('message.conversation_id', '=', conversationId)
		.execute();
	return rows
		.sort(compareByTime)
		.map(({ arrival_seq: _, received_at: __, handled_at, ...row }) => messageFromRow(row, contactId, handled_at));
}
