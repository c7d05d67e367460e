import { sql } from 'kysely';
import type { Conversation } from '../../domain/conversation/conversation';
import { keptQuery } from '../keptQuery';
import type { ConversationRow } from '../schema/deskSchema';
import type { StoreContext } from '../storeContext';
import { conversationFromRow } from './conversationRow';

type Place = { contactId: string; channelId: string };

const byId = keptQuery((db, { id }: { id: string }, { locksRows }) =>
	db
		.selectFrom('conversations')
		.selectAll()
		.where('id', '=', id)
		.$if(locksRows, (query) => query.forUpdate()),
);

const open = keptQuery((db, { contactId, channelId }: Place, { locksRows }) =>
	db
		.selectFrom('conversations')
		.selectAll()
		.where('contact_id', '=', contactId)
		.where('channel_id', '=', channelId)
		.where((eb) => eb('state', '<>', sql.lit('resolved')))
		.$if(locksRows, (query) => query.forUpdate()),
);

const lastResolved = keptQuery((db, { contactId, channelId }: Place, { locksRows }) =>
	db
		.selectFrom('conversations')
		.selectAll()
		.where('contact_id', '=', contactId)
		.where('channel_id', '=', channelId)
		.where('state', '=', 'resolved')
		.orderBy('resolved_at', 'desc')
		.orderBy('id', 'desc')
		.limit(1)
		.$if(locksRows, (query) => query.forUpdate()),
);

/** The conversation with an id, also when it was merged into another since. */
export async function findConversation(context: StoreContext, id: string): Promise<Conversation | undefined> {
	return first(await byId(context, { id })) ?? first(await byId(context, { id: await currentId(context, id) }));
}

/** Whether a contact had a conversation on a channel before this one. */
export async function isFirstConversation({ db }: StoreContext, { id, contactId, channelId, openedAt }: Conversation): Promise<boolean> {
	const earlier = await db
		.selectFrom('conversations')
		.select('id')
		.where('contact_id', '=', contactId)
		.where('channel_id', '=', channelId)
		.where('id', '<>', id)
		.where('opened_at', '<=', Date.parse(openedAt))
		.limit(1)
		.executeTakeFirst();
	return earlier === undefined;
}

/** What the id of a contact or conversation has become by merging. */
export async function currentId({ db }: StoreContext, id: string): Promise<string> {
	const merged = await db.selectFrom('merged_ids').select('new_id').where('old_id', '=', id).executeTakeFirst();
	return merged?.new_id ?? id;
}

/** The conversation of a contact on a channel that is not resolved; there is at most one. */
export async function findOpen(context: StoreContext, contactId: string, channelId: string): Promise<Conversation | undefined> {
	return first(await open(context, { contactId, channelId }));
}

/** The conversation of a contact on a channel that was resolved last. */
export async function findLastResolved(context: StoreContext, contactId: string, channelId: string): Promise<Conversation | undefined> {
	return first(await lastResolved(context, { contactId, channelId }));
}

function first([row]: ConversationRow[]): Conversation | undefined {
	return row && conversationFromRow(row);
}
