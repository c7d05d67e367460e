import type { StoredMessage } from '../helpdeskStore';
import type { StoreContext } from '../storeContext';
import { messageFromRow } from './messageFromRow';

/** The last thing that was said in each of some conversations, by their ids; reactions and the like do not count. */
export async function lastMessages({ db }: StoreContext, conversationIds: readonly string[]): Promise<Map<string, StoredMessage>> {
	if (conversationIds.length === 0) return new Map();
	const rows = await db
		.selectFrom('conversations as conversation')
		.innerJoin('messages as message', (join) =>
			join.on((eb) =>
				eb(
					'message.seq',
					'=',
					eb
						.selectFrom('messages as other')
						.select('other.seq')
						.whereRef('other.conversation_id', '=', 'conversation.id')
						.where('other.kind', 'not in', ['reaction', 'edit', 'revoke'])
						.orderBy('other.sent_at', 'desc')
						.orderBy('other.seq', 'desc')
						.limit(1),
				),
			),
		)
		.selectAll('message')
		.select('conversation.contact_id as owner_id')
		.where('conversation.id', 'in', conversationIds)
		.execute();
	return new Map(rows.flatMap(({ owner_id, ...row }) => (row.conversation_id === null ? [] : [[row.conversation_id, messageFromRow(row, owner_id)] as const])));
}
