import { currentId } from '../conversations/findConversation';
import type { StoredMessage } from '../helpdeskStore';
import { inParts } from '../inParts';
import type { StoreContext } from '../storeContext';
import { messagesWith } from '../words/messageWords';
import { withArrival } from './findMessages';
import { messageFromRow } from './messageFromRow';

export interface MessageSearch {
	/** Words or their beginnings, without regard to case and accents; a message must have all of them. */
	search: string;
	/** Missing = all. */
	conversationId?: string;
	/** Empty or missing = all. */
	channelIds?: readonly string[];
	direction?: 'in' | 'out';
}

export interface SearchPage {
	/** Undefined = all. */
	limit?: number;
	/** The desk's id of the last message of the page before. */
	after?: string;
}

/** The messages that have certain words, those stored last first; what is quarantined is never among them. */
export async function searchMessages(context: StoreContext, { search, conversationId, channelIds = [], direction }: MessageSearch, { limit, after }: SearchPage = {}): Promise<StoredMessage[]> {
	const { db, words } = context;
	const found = messagesWith(context, search);
	if (!found) return [];
	const id = conversationId === undefined ? undefined : await currentId(context, conversationId);
	const places = await found
		// Within one conversation its messages are looked at, and not all that have the words.
		.$if(id !== undefined, (query) => query.where('message_words.rowid', 'in', db.selectFrom('messages').select('seq').where('conversation_id', '=', id ?? '')))
		.$if(channelIds.length > 0 || direction !== undefined, (query) =>
			query
				.innerJoin('messages as one', 'one.seq', 'message_words.rowid')
				.$if(channelIds.length > 0, (joined) => joined.where('one.channel_id', 'in', [...channelIds]))
				.$if(direction !== undefined, (joined) => joined.where('one.direction', '=', direction ?? 'in')),
		)
		.$if(after !== undefined, (query) => query.where('message_words.rowid', '<', db.selectFrom('messages').select('seq').where('id', '=', after ?? '')))
		.orderBy(words.place, 'desc')
		.$if(limit !== undefined, (query) => query.limit(limit ?? 0))
		.execute();
	const messages: StoredMessage[] = [];
	for (const seqs of inParts(places.map(({ rowid }) => rowid))) messages.push(...(await read(context, seqs)));
	return messages;
}

async function read(context: StoreContext, seqs: number[]): Promise<StoredMessage[]> {
	const rows = await withArrival(context)
		.leftJoin('conversations as conversation', 'conversation.id', 'message.conversation_id')
		.selectAll('message')
		.select(['arrival.handled_at', 'conversation.contact_id as owner_id'])
		.where('message.seq', 'in', seqs)
		.orderBy('message.seq', 'desc')
		.execute();
	return rows.map(({ handled_at, owner_id, ...row }) => messageFromRow(row, owner_id ?? row.contact_id ?? undefined, handled_at));
}
