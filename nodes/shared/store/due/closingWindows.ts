import { sql } from 'kysely';
import type { Conversation } from '../../domain/conversation/conversation';
import { DESK } from '../../domain/history/historyEvent';
import { conversationFromRow } from '../conversations/conversationRow';
import { recordHistory } from '../history/recordHistory';
import type { StoreContext } from '../storeContext';

/** Open conversations whose window is about to close and of which this has not been said yet (H48). What has closed meanwhile is too late to tell. */
export async function closingWindows(context: StoreContext, leadMs: number, limit: number, at: Date): Promise<Conversation[]> {
	const key = sql<string>`'windowClosing:' || conversations.contact_id || ':' || conversations.channel_id || ':' || conversations.window_closes_at || ':' || ${sql.lit(String(leadMs))}`;
	const rows = await context.db
		.selectFrom('conversations')
		.selectAll()
		.select(key.as('once_key'))
		.where('window_closes_at', '>', at.getTime())
		.where('window_closes_at', '<=', at.getTime() + leadMs)
		.where((eb) => eb('state', '<>', sql.lit('resolved')))
		.where((eb) => eb.not(eb.exists(eb.selectFrom('history').select('history.seq').where('history.once_key', '=', key))))
		.orderBy('window_closes_at')
		.limit(limit)
		.execute();
	const told: Conversation[] = [];
	for (const { once_key: onceKey, ...row } of rows) {
		const conversation = conversationFromRow(row);
		const { id: conversationId, channelId, contactId, windowClosesAt } = conversation;
		const data = { windowClosesAt, leadMs };
		if (await recordHistory(context, { type: 'windowClosing', at, actor: DESK, conversationId, channelId, contactId, data, onceKey })) told.push(conversation);
	}
	return told;
}
