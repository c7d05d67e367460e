import { sql } from 'kysely';
import { conversationFromRow } from '../conversations/conversationRow';
import { findOpen } from '../conversations/findConversation';
import { joinConversations } from '../conversations/joinConversations';
import type { StoreContext } from '../storeContext';

/** Contacts who have written at the new provider already have two open conversations with one number; they become one. Answers how many. */
export async function joinOpenConversations(context: StoreContext, from: string, to: string): Promise<number> {
	const { db, locksRows } = context;
	const isOpen = sql<boolean>`state <> 'resolved'`;
	const rows = await db
		.selectFrom('conversations')
		.selectAll()
		.where('channel_id', '=', from)
		.where(isOpen)
		.where('contact_id', 'in', db.selectFrom('conversations').select('contact_id').where('channel_id', '=', to).where(isOpen))
		.orderBy('id')
		.$if(locksRows, (query) => query.forUpdate())
		.execute();
	for (const theirs of rows.map(conversationFromRow)) {
		const ours = await findOpen(context, theirs.contactId, to);
		if (ours) await joinConversations(context, ours, theirs, { channelId: to });
	}
	return rows.length;
}
