import { nameKey } from '../../domain/nameKey';
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
	create(details: CannedReplyDetails): Promise<StoreResult<CannedReply>>;
	update(id: string, details: CannedReplyDetails): Promise<StoreResult<CannedReply>>;
	remove(id: string): Promise<StoreResult<CannedReply>>;
}

export const cannedReplyStore = ({ read, write }: StoreRunner): CannedReplyStore => ({
	get: async (id) => await read(async (context) => await getReply(context, id)),
	byShortcut: async (shortcut) =>
		await read(async ({ db }) => {
			const row = await db.selectFrom('canned_replies').selectAll().where('shortcut_key', '=', nameKey(shortcut)).executeTakeFirst();
			return row ? done(replyFromRow(row)) : notFound('canned reply', shortcut);
		}),
	find: async (filter, limit) => await read(async (context) => await findReplies(context, filter, limit)),
	create: async (details) =>
		await write(async (context) => {
			const empty = { id: context.newId(), shortcut: '', shortcut_key: '', text: '', channel_id: null, team_id: null, language: null };
			return await save(context, empty, details, true);
		}),
	update: async (id, details) =>
		await write(async (context) => {
			const row = await context.db.selectFrom('canned_replies').selectAll().where('id', '=', id).executeTakeFirst();
			return row ? await save(context, row, details, false) : notFound('canned reply', id);
		}),
	remove: async (id) =>
		await write(async ({ db }) => {
			const row = await db.deleteFrom('canned_replies').where('id', '=', id).returningAll().executeTakeFirst();
			return row ? done(replyFromRow(row)) : notFound('canned reply', id);
		}),
});

async function getReply({ db }: StoreContext, id: string): Promise<StoreResult<CannedReply>> {
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
