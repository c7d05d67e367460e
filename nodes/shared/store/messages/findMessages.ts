import { sql } from 'kysely';
import { currentId } from '../conversations/findConversation';
import type { StoredMessage } from '../helpdeskStore';
import type { StoreContext } from '../storeContext';
import { messageFromRow, type MessageView } from './messageFromRow';

export interface MessageFilter {
	conversationId: string;
	direction?: 'in' | 'out';
	/** Only these; the desk's ids. */
	ids?: readonly string[];
}

export interface MessagePage extends MessageView {
	/** Undefined = all. */
	limit?: number;
	/** The desk's id of the last message of the page before. */
	after?: string;
	newestFirst?: boolean;
}

/** The provider's clock counts seconds: within one, our own clock tells what came before what, then the order within a webhook. */
const PLACE = [
	sql`message.sent_at / 1000`,
	sql`coalesce(arrival.received_at, message.sent_at)`,
	sql`coalesce(arrival.seq, message.seq)`,
	sql`message.seq`,
];

/** What was said in a conversation, oldest first unless asked otherwise; nothing where there is no such conversation. */
export async function findMessages(context: StoreContext, { conversationId: id, direction, ids }: MessageFilter, page: MessagePage = {}): Promise<StoredMessage[]> {
	const conversationId = await currentId(context, id);
	const { limit, after, newestFirst = false, showQuarantined } = page;
	let query = withArrival(context)
		.innerJoin('conversations as conversation', 'conversation.id', 'message.conversation_id')
		.selectAll('message')
		.select(['arrival.handled_at', 'conversation.contact_id as owner_id'])
		.where('message.conversation_id', '=', conversationId);
	for (const part of PLACE) query = query.orderBy(part, newestFirst ? 'desc' : 'asc');
	if (direction !== undefined) query = query.where('message.direction', '=', direction);
	if (ids !== undefined) query = query.where('message.id', 'in', ids);
	if (after !== undefined) query = query.where(comesAfter(context, after, newestFirst));
	if (limit !== undefined) query = query.limit(limit);
	const rows = await query.execute();
	return rows.map(({ handled_at, owner_id, ...row }) => messageFromRow(row, owner_id, handled_at, { showQuarantined }));
}

/** Messages with the event that their webhook brought, which knows when each arrived. */
export function withArrival({ db }: StoreContext) {
	return db
		.selectFrom('messages as message')
		.leftJoin('inbound_events as arrival', (join) =>
			join.onRef('arrival.channel_id', '=', 'message.channel_id').onRef('arrival.key', '=', 'message.provider_id').on('arrival.event', '=', 'message'),
		);
}

function comesAfter(context: StoreContext, messageId: string, newestFirst: boolean) {
	const last = withArrival(context)
		.select(PLACE.map((part, index) => part.as(`place_${index}`)))
		.where('message.id', '=', messageId);
	return newestFirst ? sql<boolean>`(${sql.join(PLACE)}) < ${last}` : sql<boolean>`(${sql.join(PLACE)}) > ${last}`;
}
