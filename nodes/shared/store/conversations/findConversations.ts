import { sql, type InferResult } from 'kysely';
import { CONVERSATION_STATES, PRIORITIES, type ConversationState } from '../../domain/conversation/conversation';
import { nameKey } from '../../domain/nameKey';
import { holdersOfPhone } from '../contacts/holdersOfPhone';
import { CONTACT_COLUMNS, contactFromRow } from '../contacts/readContact';
import { inParts } from '../inParts';
import type { StoreContext } from '../storeContext';
import { tagsOf } from '../tags/findTags';
import { conversationFromRow } from './conversationRow';
import type { ConversationFilter, ConversationOrder, ConversationPage, ListedConversation } from './conversationStore';
import { conversationsWith } from './conversationsWith';
import { currentId } from './findConversation';

/** Later than every time, for those who do not wait. */
const NEVER = sql.lit(Number.MAX_SAFE_INTEGER);

/** What an order sorts by, so that no two conversations have the same place. */
const PLACES: Record<ConversationOrder, { columns: ReturnType<typeof sql>[]; direction: 'asc' | 'desc' }> = {
	activity: { columns: [sql`conversation.last_activity_at`, sql`conversation.id`], direction: 'desc' },
	waiting: { columns: [sql`conversation.waiting_since`, sql`conversation.id`], direction: 'asc' },
	priority: { columns: [sql`-conversation.priority`, sql`coalesce(conversation.waiting_since, ${NEVER})`, sql`conversation.id`], direction: 'asc' },
};

/** Sorts those that were found, where going through all by their activity until a page is full could take long; the sign says so to the engines. */
const ACTIVITY_OF_FEW: (typeof PLACES)['activity'] = { columns: [sql`+conversation.last_activity_at`, sql`conversation.id`], direction: 'desc' };

/** The conversations that fit a filter, a page at a time. */
export async function findConversations(context: StoreContext, filter: ConversationFilter, page: ConversationPage = {}): Promise<ListedConversation[]> {
	const { limit, after, order = 'activity' } = page;
	const { columns, direction } = filter.waitingSince !== undefined && order === 'activity' ? ACTIVITY_OF_FEW : PLACES[order];
	let query = await filteredConversations(context, filter, order);
	if (!query) return [];
	if (order === 'waiting') query = query.where('conversation.waiting_since', 'is not', null);
	if (after !== undefined) {
		const place = sql.join(columns);
		const last = context.db
			.selectFrom('conversations as conversation')
			.select(columns.map((column, index) => column.as(`place_${index}`)))
			.where('conversation.id', '=', await currentId(context, after));
		query = query.where(direction === 'asc' ? sql<boolean>`(${place}) > ${last}` : sql<boolean>`(${place}) < ${last}`);
	}
	if (limit !== undefined) query = query.limit(limit);
	for (const column of columns) query = query.orderBy(column, direction);
	return await listed(context, (await query.execute()).map(({ id }) => id));
}

/** In this order; read apart from it, because sorting whole rows takes several times as long. */
async function listed(context: StoreContext, ids: readonly string[]): Promise<ListedConversation[]> {
	const found = new Map<string, ConversationWithContact>();
	for (const part of inParts(ids)) for (const row of await conversationsWithContact(context).where('conversation.id', 'in', part).execute()) found.set(row.id, row);
	const rows = ids.flatMap((id) => found.get(id) ?? []);
	const tags = await tagsOf(context, rows.map(({ id }) => id));
	return rows.map((row) => ({ ...conversationFromRow(row), tags: tags.get(row.id) ?? [], contact: contactFromRow({ ...row, id: row.contact_id }) }));
}

/** The ids of the conversations that fit, in no order; undefined where none can. */
export async function filteredConversations(context: StoreContext, filter: ConversationFilter, order: ConversationOrder = 'activity'): Promise<ConversationQuery | undefined> {
	let query = filtered(context, filter, order);
	if (filter.search !== undefined) {
		const found = await conversationsWith(context, filter.search);
		if (found.length === 0) return undefined;
		query = query.where('conversation.id', 'in', found);
	}
	if (filter.channelIds?.length === 0 || filter.teamIds?.length === 0) return undefined;
	if (filter.id !== undefined) query = query.where('conversation.id', '=', await currentId(context, filter.id));
	if (filter.contactId !== undefined) query = query.where('conversation.contact_id', '=', await currentId(context, filter.contactId));
	return query;
}

function conversationsWithContact({ db }: StoreContext) {
	return db
		.selectFrom('conversations as conversation')
		.innerJoin('contacts as contact', 'contact.id', 'conversation.contact_id')
		.leftJoin('contact_channels as here', (join) =>
			join.onRef('here.contact_id', '=', 'conversation.contact_id').onRef('here.channel_id', '=', 'conversation.channel_id'),
		)
		.selectAll('conversation')
		.select(CONTACT_COLUMNS.filter((column) => column !== 'contact.id'));
}

type ConversationWithContact = InferResult<ReturnType<typeof conversationsWithContact>>[number];

function filtered(context: StoreContext, filter: ConversationFilter, order: ConversationOrder) {
	const { states, channelId, channelIds, teamIds, contactPhone, topic, tag, assigneeId, teamId, priorities, waitingSince } = filter;
	let query = conversationIds(context);
	if (states && states.length > 0) query = inStates(query, states, order);
	if (channelId !== undefined) query = query.where('conversation.channel_id', '=', channelId);
	if (channelIds !== undefined) query = query.where('conversation.channel_id', 'in', channelIds);
	if (teamIds !== undefined) query = query.where('conversation.team_id', 'in', teamIds);
	if (contactPhone !== undefined) query = query.where('conversation.contact_id', 'in', holdersOfPhone(context, contactPhone));
	if (topic !== undefined) query = query.where('conversation.topic', '=', topic);
	if (tag !== undefined) query = query.where('conversation.id', 'in', taggedWith(context, tag));
	if (assigneeId !== undefined) query = query.where('conversation.assignee_id', assigneeId === null ? 'is' : '=', assigneeId);
	if (teamId !== undefined) query = query.where('conversation.team_id', teamId === null ? 'is' : '=', teamId);
	if (priorities && priorities.length > 0) query = query.where('conversation.priority', 'in', priorities.map((priority) => PRIORITIES.indexOf(priority)));
	if (waitingSince !== undefined) query = query.where('conversation.waiting_since', '<=', waitingSince.getTime());
	return query;
}

function taggedWith({ db }: StoreContext, tag: string) {
	return db
		.selectFrom('conversation_tags as given')
		.innerJoin('tags', 'tags.id', 'given.tag_id')
		.select('given.conversation_id')
		.where('tags.name_key', '=', nameKey(tag));
}

const conversationIds = ({ db }: StoreContext) => db.selectFrom('conversations as conversation').select('conversation.id');

type ConversationQuery = ReturnType<typeof conversationIds>;

function inStates(query: ConversationQuery, states: readonly ConversationState[], order: ConversationOrder): ConversationQuery {
	const others = CONVERSATION_STATES.filter((state) => !states.includes(state));
	// Says nothing new, but lets the engines see that an index of what is open holds all of them.
	const narrowed = others.includes('resolved') ? query.where('conversation.state', '<>', sql.lit('resolved')) : query;
	if (order !== 'priority') return narrowed.where('conversation.state', 'in', states);
	// Said of what they are not, because SQLite would go through an index of states and sort, where another index has the order already.
	return others.length > 0 ? narrowed.where('conversation.state', 'not in', others) : narrowed;
}
