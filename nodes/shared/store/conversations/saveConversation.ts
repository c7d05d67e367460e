import type { Conversation } from '../../domain/conversation/conversation';
import type { StoreContext } from '../storeContext';
import { conversationToRow } from './conversationRow';

/** Stores a conversation that has just been opened. */
export async function insertConversation({ db }: StoreContext, conversation: Conversation): Promise<void> {
	await db.insertInto('conversations').values(conversationToRow(conversation)).execute();
}

/** Stores what has become of a conversation; writes nothing when nothing changed. */
export async function updateConversation({ db }: StoreContext, before: Conversation, after: Conversation): Promise<void> {
	const { id, ...row } = conversationToRow(after);
	const old = conversationToRow(before);
	const changed = (Object.keys(row) as Array<keyof typeof row>).some((column) => row[column] !== old[column]);
	if (changed) await db.updateTable('conversations').set(row).where('id', '=', id).execute();
}
