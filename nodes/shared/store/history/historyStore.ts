import type { HistoryEvent, HistoryEventType } from '../../domain/history/historyEvent';
import { currentId } from '../conversations/findConversation';
import type { StoreContext } from '../storeContext';
import type { StoreRunner } from '../storeRunner';
import { historyFromRow } from './historyRows';

export interface HistoryFilter {
	/** Empty = all. */
	types?: readonly HistoryEventType[];
	conversationId?: string;
	contactId?: string;
	/** Empty = all. */
	channelIds?: readonly string[];
	/** Not before. */
	from?: Date;
	/** Before. */
	to?: Date;
	newestFirst?: boolean;
}

/** What happened at the desk. */
export interface HistoryStore {
	/** Oldest first, unless asked otherwise. `limit` undefined = all. */
	find(filter: HistoryFilter, limit?: number): Promise<HistoryEvent[]>;
}

export const historyStore = ({ read }: StoreRunner): HistoryStore => ({
	find: async (filter, limit) => await read(async (context) => await findHistory(context, filter, limit)),
});

async function findHistory(context: StoreContext, { types, conversationId, contactId, channelIds, from, to, newestFirst }: HistoryFilter, limit?: number): Promise<HistoryEvent[]> {
	let query = context.db.selectFrom('history').selectAll().orderBy('seq', newestFirst ? 'desc' : 'asc');
	if (types && types.length > 0) query = query.where('type', 'in', types);
	if (conversationId !== undefined) query = query.where('conversation_id', '=', await currentId(context, conversationId));
	if (contactId !== undefined) query = query.where('contact_id', '=', await currentId(context, contactId));
	if (channelIds && channelIds.length > 0) query = query.where('channel_id', 'in', channelIds);
	if (from) query = query.where('at', '>=', from.getTime());
	if (to) query = query.where('at', '<', to.getTime());
	if (limit !== undefined) query = query.limit(limit);
	return (await query.execute()).map(historyFromRow);
}
