import type { Conversation } from '../../domain/conversation/conversation';
import { keptQuery } from '../keptQuery';
import type { ConversationRow } from '../schema/deskSchema';
import type { StoreContext } from '../storeContext';
import { conversationToRow } from './conversationRow';

const columnsOf = ({ channel_id, contact_id, state, topic, opened_at, last_activity_at, resolved_at, resolutions }: ConversationRow) => ({
	channel_id,
	contact_id,
	state,
	topic,
	opened_at,
	last_activity_at,
	resolved_at,
	resolutions,
});

const insert = keptQuery((db, row: ConversationRow) => db.insertInto('conversations').values({ id: row.id, ...columnsOf(row) }));

const update = keptQuery((db, row: ConversationRow) => db.updateTable('conversations').set(columnsOf(row)).where('id', '=', row.id));

/** Stores a conversation that has just been opened. */
export async function insertConversation(context: StoreContext, conversation: Conversation): Promise<void> {
	await insert(context, conversationToRow(conversation));
}

/** Stores what has become of a conversation; writes nothing when nothing changed. */
export async function updateConversation(context: StoreContext, before: Conversation, after: Conversation): Promise<void> {
	const row = conversationToRow(after);
	const old = conversationToRow(before);
	const changed = (Object.keys(row) as Array<keyof typeof row>).some((column) => row[column] !== old[column]);
	if (changed) await update(context, row);
}
