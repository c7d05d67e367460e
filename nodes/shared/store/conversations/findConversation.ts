import { sql } from 'kysely';
import type { Conversation } from '../../domain/conversation/conversation';
import type { StoreContext } from '../storeContext';
import { conversationFromRow } from './conversationRow';

/** The conversation with an id, also when it was merged into another since. */
export async function findConversation(context: StoreContext, id: string): Promise<Conversation | undefined> {
	return (await byId(context, id)) ?? (await byId(context, await currentId(context, id)));
}

/** What the id of a contact or conversation has become by merging. */
export async function currentId({ db }: StoreContext, id: string): Promise<string> {
	const merged = await db.selectFrom('merged_ids').select('new_id').where('old_id', '=', id).executeTakeFirst();
	return merged?.new_id ?? id;
}

async function byId({ db }: StoreContext, id: string): Promise<Conversation | undefined> {
	const row = await db.selectFrom('conversations').selectAll().where('id', '=', id).executeTakeFirst();
	return row && conversationFromRow(row);
}

/** The conversation of a contact on a channel that is not resolved; there is at most one. */
export async function findOpen({ db }: StoreContext, contactId: string, channelId: string): Promise<Conversation | undefined> {
	const row = await db
		.selectFrom('conversations')
		.selectAll()
		.where('contact_id', '=', contactId)
		.where('channel_id', '=', channelId)
		.where((eb) => eb('state', '<>', sql.lit('resolved')))
		.executeTakeFirst();
	return row && conversationFromRow(row);
}

/** The conversation of a contact on a channel that was resolved last. */
export async function findLastResolved({ db }: StoreContext, contactId: string, channelId: string): Promise<Conversation | undefined> {
	const row = await db
		.selectFrom('conversations')
		.selectAll()
		.where('contact_id', '=', contactId)
		.where('channel_id', '=', channelId)
		.where('state', '=', 'resolved')
		.orderBy('resolved_at', 'desc')
		.orderBy('id', 'desc')
		.limit(1)
		.executeTakeFirst();
	return row && conversationFromRow(row);
}
