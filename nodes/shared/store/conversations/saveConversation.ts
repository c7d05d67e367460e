import { changesOf } from '../../domain/conversation/changesOf';
import type { Conversation } from '../../domain/conversation/conversation';
import { noteFreed } from '../agents/noteRoom';
import type { Deed } from '../deed';
import { recordHistory } from '../history/recordHistory';
import { keptQuery, type KeptQuery } from '../keptQuery';
import type { ConversationRow } from '../schema/deskSchema';
import type { StoreContext } from '../storeContext';
import { conversationToRow } from './conversationRow';
import { keepResolution } from './keepResolution';
import { moveLoad } from './moveLoad';

const COLUMNS = [
	'channel_id',
	'contact_id',
	'state',
	'topic',
	'priority',
	'assignee_id',
	'last_assignee_id',
	'team_id',
	'handled_by',
	'ai_turns',
	'ai_agent',
	'ai_handed_over_at',
	'ai_summary',
	'opened_at',
	'last_activity_at',
	'waiting_since',
	'cycle_opened_at',
	'first_reply_at',
	'resolved_at',
	'resolutions',
	'snoozed_until',
	'queue_entered_at',
	'auto_resolve_after',
	'auto_resolve_at',
	'offers',
	'window_closes_at',
] as const satisfies Array<keyof ConversationRow>;

type Column = (typeof COLUMNS)[number];

/** Built from the columns, because the placeholders of a kept query cannot be listed. */
const columnsOf = (row: ConversationRow, columns: readonly Column[] = COLUMNS) => Object.fromEntries(columns.map((column) => [column, row[column]])) as unknown as Omit<ConversationRow, 'id'>;

const insert = keptQuery((db, row: ConversationRow) => db.insertInto('conversations').values({ id: row.id, ...columnsOf(row) }));

/** By what they set. SQLite writes every index of a column that a statement names anew, also where the value stays. */
const updates = new Map<string, KeptQuery<ConversationRow, unknown>>();

function updateOf(columns: readonly Column[]): KeptQuery<ConversationRow, unknown> {
	const name = columns.join();
	const update = updates.get(name) ?? keptQuery((db, row: ConversationRow) => db.updateTable('conversations').set(columnsOf(row, columns)).where('id', '=', row.id));
	updates.set(name, update);
	return update;
}

/** Stores what has become of a conversation (`before` missing = it was just opened), and tells the history everything that is different; false where nothing is. */
export async function saveChange(context: StoreContext, before: Conversation | undefined, after: Conversation, deed: Deed): Promise<boolean> {
	if (!before) {
		await insert(context, conversationToRow(after));
		await moveLoad(context, undefined, after);
	} else if (!(await updateConversation(context, before, after))) return false;
	const { channelId, contactId, id: conversationId } = after;
	for (const change of changesOf(before, after)) await recordHistory(context, { ...deed, ...change, channelId, contactId, conversationId });
	if (before && before.state !== 'resolved' && after.state === 'resolved') await keepResolution(context, before, after, deed);
	await noteFreed(context, before, after, deed);
	return true;
}

/** Stores what has become of a conversation, without a word in the history; writes nothing when nothing changed. */
export async function updateConversation(context: StoreContext, before: Conversation, after: Conversation): Promise<boolean> {
	const row = conversationToRow(after);
	const old = conversationToRow(before);
	const changed = COLUMNS.filter((column) => row[column] !== old[column]);
	if (changed.length === 0) return false;
	await updateOf(changed)(context, row);
	await moveLoad(context, before, after);
	return true;
}
