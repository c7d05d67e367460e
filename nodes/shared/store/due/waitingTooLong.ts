import { sql } from 'kysely';
import type { Conversation } from '../../domain/conversation/conversation';
import { DESK } from '../../domain/history/historyEvent';
import { conversationFromRow } from '../conversations/conversationRow';
import { recordHistory } from '../history/recordHistory';
import type { StoreContext } from '../storeContext';

/** Contacts who have waited for so long and of whom this has not been said yet. */
export async function waitingTooLong(context: StoreContext, waitedMs: number, limit: number, at: Date): Promise<Conversation[]> {
	const key = sql<string>`'waitingTooLong:' || conversations.id || ':' || conversations.waiting_since || ':' || ${sql.lit(String(waitedMs))}`;
	const rows = await context.db
		.selectFrom('conversations')
		.selectAll()
		.select(key.as('once_key'))
		.where('waiting_since', '<=', at.getTime() - waitedMs)
		// Said of what it is not, because SQLite would take an index of states for more selective than that of times.
		.where('state', 'not in', ['pending', 'snoozed', 'resolved'])
		.where((eb) => eb.not(eb.exists(eb.selectFrom('history').select('history.seq').where('history.once_key', '=', key))))
		.orderBy('waiting_since')
		.orderBy('id')
		.limit(limit)
		.execute();
	const told: Conversation[] = [];
	for (const { once_key: onceKey, ...row } of rows) {
		const conversation = conversationFromRow(row);
		const { id: conversationId, channelId, contactId, waitingSince } = conversation;
		const data = { waitingSince, waitedMs };
		if (await recordHistory(context, { type: 'waitingTooLong', at, actor: DESK, conversationId, channelId, contactId, data, onceKey })) told.push(conversation);
	}
	return told;
}
