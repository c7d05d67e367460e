import { searchWords } from '../../domain/search/searchWords';
import { currentId } from '../conversations/findConversation';
import type { StoredMessage } from '../helpdeskStore';
import { inParts } from '../inParts';
import type { MessageRow } from '../schema/deskSchema';
import type { StoreContext } from '../storeContext';
import { latestWith } from '../words/latestWith';
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
	const asked = searchWords(search);
	if (asked.length === 0) return [];
	const before = after === undefined ? undefined : await placeOf(context, after);
	if (after !== undefined && before === undefined) return [];
	const indexed = async (words: readonly string[], most?: number): Promise<number[]> => await indexedPlaces(context, words, { conversationId, channelIds, direction }, { limit: most, before });
	const fits = ({ channel_id: channel, direction: way }: Pick<MessageRow, 'channel_id' | 'direction'>): boolean => (channelIds.length === 0 || channelIds.includes(channel)) && (direction ?? way) === way;
	// Of one conversation few messages are looked at anyway; and all of them are only in the index.
	const places = conversationId !== undefined || limit === undefined ? await indexed(asked, limit) : await latestWith(context, asked, limit, { before, fits, indexed });
	const messages: StoredMessage[] = [];
	for (const seqs of inParts(places)) messages.push(...(await read(context, seqs)));
	return messages;
}

async function placeOf({ db }: StoreContext, id: string): Promise<number | undefined> {
	return (await db.selectFrom('messages').select('seq').where('id', '=', id).executeTakeFirst())?.seq;
}

async function indexedPlaces(context: StoreContext, asked: readonly string[], { conversationId, channelIds = [], direction }: Omit<MessageSearch, 'search'>, { limit, before }: { limit?: number; before?: number }): Promise<number[]> {
	const { db, words } = context;
	const id = conversationId === undefined ? undefined : await currentId(context, conversationId);
	const places = await messagesWith(context, asked)
		// Within one conversation its messages are looked at, and not all that have the words.
		.$if(id !== undefined, (query) => query.where('message_words.rowid', 'in', db.selectFrom('messages').select('seq').where('conversation_id', '=', id ?? '')))
		.$if(channelIds.length > 0 || direction !== undefined, (query) =>
			query
				.innerJoin('messages as one', 'one.seq', 'message_words.rowid')
				.$if(channelIds.length > 0, (joined) => joined.where('one.channel_id', 'in', [...channelIds]))
				.$if(direction !== undefined, (joined) => joined.where('one.direction', '=', direction ?? 'in')),
		)
		.$if(before !== undefined, (query) => query.where('message_words.rowid', '<', before ?? 0))
		.orderBy(words.place, 'desc')
		.$if(limit !== undefined, (query) => query.limit(limit ?? 0))
		.execute();
	return places.map(({ rowid }) => rowid);
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
