import { DESK } from '../../domain/history/historyEvent';
import { recordHistory } from '../history/recordHistory';
import type { StoreContext } from '../storeContext';
import { toIso } from '../timestamp';

/** A message that came in and that no workflow has finished with. */
export interface UnhandledMessage {
	channelId: string;
	/** The provider's id of the message. */
	providerId: string;
	/** ISO 8601. */
	receivedAt: string;
	/** Missing where the message was never received into a conversation. */
	conversationId?: string;
}

/** Messages that nobody has handled in time and of which this has not been said yet. */
export async function unhandledMessages(context: StoreContext, ageMs: number, limit: number, at: Date): Promise<UnhandledMessage[]> {
	const { db } = context;
	const rows = await db
		.selectFrom('inbound_events')
		.select(['seq', 'channel_id', 'key', 'received_at'])
		.where('event', '=', 'message')
		.where('received_at', '<=', at.getTime() - ageMs)
		.where('handled_at', 'is', null)
		.where('reported_at', 'is', null)
		.orderBy('received_at')
		.limit(limit)
		.$if(context.locksRows, (query) => query.forUpdate().skipLocked())
		.execute();
	const told: UnhandledMessage[] = [];
	for (const { seq, channel_id: channelId, key: providerId, received_at } of rows) {
		await db.updateTable('inbound_events').set({ reported_at: at.getTime() }).where('seq', '=', seq).execute();
		const place = await placeOf(context, channelId, providerId);
		const receivedAt = toIso(received_at);
		const event = { type: 'messageNotHandled', at, actor: DESK, channelId, ...place, data: { providerId, receivedAt } } as const;
		if (await recordHistory(context, { ...event, onceKey: `messageNotHandled:${channelId}:${providerId}` })) {
			told.push({ channelId, providerId, receivedAt, ...(place.conversationId === undefined ? {} : { conversationId: place.conversationId }) });
		}
	}
	return told;
}

/** Where the message is in the desk, if it was received. */
async function placeOf({ db }: StoreContext, channelId: string, providerId: string): Promise<{ messageId?: string; conversationId?: string; contactId?: string }> {
	const row = await db
		.selectFrom('messages as message')
		.leftJoin('conversations as conversation', 'conversation.id', 'message.conversation_id')
		.select(['message.id', 'message.conversation_id', 'message.contact_id', 'conversation.contact_id as owner_id'])
		.where('message.channel_id', '=', channelId)
		.where('message.provider_id', '=', providerId)
		.executeTakeFirst();
	if (!row) return {};
	return { messageId: row.id, conversationId: row.conversation_id ?? undefined, contactId: row.owner_id ?? row.contact_id ?? undefined };
}
