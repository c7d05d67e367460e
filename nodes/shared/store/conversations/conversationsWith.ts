import type { StoreContext } from '../storeContext';
import { contactsWith } from '../words/contactWords';
import { messagesWith } from '../words/messageWords';

/** A word that everybody uses is searched for among the latest messages and contacts that have it, so that no search takes long. */
const MOST_FOUND = 10_000;

/** The ids of the conversations in which somebody said certain words, and of those with a contact who is called so. */
export function conversationsWith(context: StoreContext, search: string) {
	const { db } = context;
	const nothing = db.selectFrom('conversations').select('id as conversation_id').where('id', 'is', null);
	const messages = messagesWith(context, search);
	const contacts = contactsWith(context, search);
	if (!messages || !contacts) return nothing;
	const said = db.selectFrom('messages').select('conversation_id').where('seq', 'in', messages.orderBy('message_words.rowid', 'desc').limit(MOST_FOUND)).where('conversation_id', 'is not', null);
	const called = db.selectFrom('conversations').select('id as conversation_id').where('contact_id', 'in', contacts.limit(MOST_FOUND));
	return said.union(called);
}
