import type { Actor } from '../../domain/history/historyEvent';
import { nameKey } from '../../domain/nameKey';
import type { Deed } from '../deed';
import { recordHistory } from '../history/recordHistory';
import type { CannedReplyRow } from '../schema/peopleRows';
import type { StoreContext } from '../storeContext';
import { done, notFound, refused, type StoreResult } from '../storeResult';
import type { StoreRunner } from '../storeRunner';

/** A text that agents send often, found by a short word. */
export interface CannedReply {
	id: string;
	/** Unique, whatever its case. */
	shortcut: string;
	/** May hold variables such as `{{contact.name | there}}`. */
	text: string;
	/** Where it is offered; everywhere if missing. */
	channelId?: string;
	teamId?: string;
	language?: string;
}

/** What is given is set; null takes a value away. */
export interface CannedReplyDetails {
	shortcut?: string;
	text?: string;
	channelId?: string | null;
	teamId?: string | null;
	language?: string | null;
}

export interface CannedReplyFilter {
	/** Part of the shortcut or the text, in any case. */
	search?: string;
	/** Those for it, and those for all. */
	channelId?: string;
	teamId?: string;
	language?: string;
}

export interface CannedReplyStore {
	get(id: string): Promise<StoreResult<CannedReply>>;
	byShortcut(shortcut: string): Promise<StoreResult<CannedReply>>;
	/** By shortcut. `limit` undefined = all. */
	find(filter: CannedReplyFilter, limit?: number): Promise<CannedReply[]>;
	create(details: CannedReplyDetails, actor: Actor, at: Date): Promise<StoreResult<CannedReply>>;
	update(id: string, details: CannedReplyDetails, actor: Actor, at: Date): Promise<StoreResult<CannedReply>>;
	remove(id: string, actor: Actor, at: Date): Promise<StoreResult<CannedReply>>;
}

export const cannedReplyStore = ({ read, write }: StoreRunner): CannedReplyStore => ({
	get: async (id) => await read(async (context) => await getReply(context, id)),
	byShortcut: async (shortcut) =>
		await read(async ({ db }) => {
			const row = await db.selectFrom('canned_replies').selectAll().where('shortcut_key', '=', nameKey(shortcut)).executeTakeFirst();
			return row ? done(replyFromRow(row)) : notFound('canned reply', shortcut);
		}),
	find: async (filter, limit) => await read(async (context) => await findReplies(context, filter, limit)),
	create: async (details, actor, at) => await write(async (context) => await saveReply(context, { id: context.newId(), isNew: true }, details, { actor, at })),
	update: async (id, details, actor, at) => await write(async (context) => await saveReply(context, { id }, details, { actor, at })),
	remove: async (id, actor, at) => await write(async (context) => await removeReply(context, id, { actor, at })),
});

/** `isNew`: it is not there yet, or was removed and comes back under the id that it had. */
export async function saveReply(context: StoreContext, { id, isNew = false }: { id: string; isNew?: boolean }, details: CannedReplyDetails, deed: Deed): Promise<StoreResult<CannedReply>> {
	const empty: CannedReplyRow = { id, shortcut: '', shortcut_key: '', text: '', channel_id: null, team_id: null, language: null };
	const row = isNew ? empty : await context.db.selectFrom('canned_replies').selectAll().where('id', '=', id).executeTakeFirst();
	if (!row) return notFound('canned reply', id);
	const saved = await save(context, row, details, isNew);
	if (saved.ok) await tell(context, deed, saved.value, { before: isNew ? null : detailsOf(replyFromRow(row)), after: detailsOf(saved.value) });
	return saved;
}

export async function removeReply(context: StoreContext, id: string, deed: Deed): Promise<StoreResult<CannedReply>> {
	const row = await context.db.deleteFrom('canned_replies').where('id', '=', id).returningAll().executeTakeFirst();
	if (!row) return notFound('canned reply', id);
	const removed = replyFromRow(row);
	await tell(context, deed, removed, { before: detailsOf(removed), after: null });
	return done(removed);
}

/** All of it, so that it can be put back as it was. */
export const detailsOf = ({ shortcut, text, channelId, teamId, language }: CannedReply): Required<CannedReplyDetails> => ({
	shortcut,
	text,
	channelId: channelId ?? null,
	teamId: teamId ?? null,
	language: language ?? null,
});

async function tell(context: StoreContext, deed: Deed, { id, shortcut }: CannedReply, data: Record<string, unknown>): Promise<void> {
	await recordHistory(context, { ...deed, type: 'settingsChanged', data: { what: 'cannedReply', cannedReplyId: id, name: shortcut, ...data } });
}

export async function getReply({ db }: StoreContext, id: string): Promise<StoreResult<CannedReply>> {
	const row = await db.selectFrom('canned_replies').selectAll().where('id', '=', id).executeTakeFirst();
	return row ? done(replyFromRow(row)) : notFound('canned reply', id);
}

async function findReplies({ db }: StoreContext, { search, channelId, teamId, language }: CannedReplyFilter, limit?: number): Promise<CannedReply[]> {
	let query = db.selectFrom('canned_replies').selectAll().orderBy('shortcut_key');
	const places = [['channel_id', channelId], ['team_id', teamId], ['language', language]] as const;
	for (const [column, value] of places) if (value !== undefined) query = query.where((eb) => eb.or([eb(column, 'is', null), eb(column, '=', value)]));
	const replies = (await query.execute()).map(replyFromRow);
	const part = search === undefined ? undefined : nameKey(search);
	// Few enough that the words are compared here, where every alphabet has its lower case.
	const found = part === undefined ? replies : replies.filter(({ shortcut, text }) => nameKey(`${shortcut}\n${text}`).includes(part));
	return found.slice(0, limit);
}

async function save(context: StoreContext, row: CannedReplyRow, details: CannedReplyDetails, isNew: boolean): Promise<StoreResult<CannedReply>> {
	const shortcut = details.shortcut?.trim() ?? row.shortcut;
	const text = details.text ?? row.text;
	if (shortcut === '' || /\s/.test(shortcut)) return refused('A canned reply needs a shortcut without spaces.', 'Choose a short word, e.g. "thanks".');
	if (text.trim() === '') return refused('The text of the canned reply is empty.', 'Write what is to be sent.');
	const key = nameKey(shortcut);
	await context.hold([`canned reply ${key}`]);
	const other = await context.db.selectFrom('canned_replies').select('id').where('shortcut_key', '=', key).where('id', '<>', row.id).executeTakeFirst();
	if (other) return refused(`There is a canned reply "${shortcut}" already.`, 'Choose another shortcut, or change the one that is there.');
	const after: CannedReplyRow = {
		...row,
		shortcut,
		shortcut_key: key,
		text,
		channel_id: details.channelId === undefined ? row.channel_id : details.channelId,
		team_id: details.teamId === undefined ? row.team_id : details.teamId,
		language: details.language === undefined ? row.language : details.language,
	};
	if (isNew) await context.db.insertInto('canned_replies').values(after).execute();
	else await context.db.updateTable('canned_replies').set(after).where('id', '=', row.id).execute();
	return done(replyFromRow(after));
}

const replyFromRow = (row: CannedReplyRow): CannedReply => ({
	id: row.id,
	shortcut: row.shortcut,
	text: row.text,
	channelId: row.channel_id ?? undefined,
	teamId: row.team_id ?? undefined,
	language: row.language ?? undefined,
});
