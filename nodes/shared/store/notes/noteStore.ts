import type { Actor } from '../../domain/history/historyEvent';
import { findConversation } from '../conversations/findConversation';
import { recordHistory } from '../history/recordHistory';
import type { NoteRow } from '../schema/peopleRows';
import type { StoreContext } from '../storeContext';
import { done, notFound, refused, type StoreResult } from '../storeResult';
import type { StoreRunner } from '../storeRunner';
import { toIso, toOptionalIso } from '../timestamp';

/** What people of the desk tell each other about a conversation; never sent to the contact. */
export interface Note {
	id: string;
	conversationId: string;
	author: Actor;
	text: string;
	createdAt: string;
	editedAt?: string;
}

export interface NoteStore {
	add(conversationId: string, text: string, actor: Actor, at: Date): Promise<StoreResult<Note>>;
	/** Oldest first. `limit` undefined = all. */
	find(conversationId: string, limit?: number): Promise<StoreResult<Note[]>>;
	edit(id: string, text: string, at: Date): Promise<StoreResult<Note>>;
	remove(id: string): Promise<StoreResult<Note>>;
}

export const noteStore = ({ read, write }: StoreRunner): NoteStore => ({
	add: async (conversationId, text, actor, at) => await write(async (context) => await addNote(context, conversationId, text, actor, at)),
	find: async (conversationId, limit) => await read(async (context) => await findNotes(context, conversationId, limit)),
	edit: async (id, text, at) => await write(async (context) => await editNote(context, id, text, at)),
	remove: async (id) =>
		await write(async ({ db }) => {
			const row = await db.deleteFrom('notes').where('id', '=', id).returningAll().executeTakeFirst();
			return row ? done(noteFromRow(row)) : notFound('note', id);
		}),
});

async function addNote(context: StoreContext, conversationId: string, text: string, actor: Actor, at: Date): Promise<StoreResult<Note>> {
	if (text.trim() === '') return refused('The note is empty.', 'Write something, or add no note.');
	const conversation = await findConversation(context, conversationId);
	if (!conversation) return notFound('conversation', conversationId);
	const { id, channelId, contactId } = conversation;
	const row: NoteRow = { id: context.newId(), conversation_id: id, author_kind: actor.kind, author_id: actor.id ?? null, text, created_at: at.getTime(), edited_at: null };
	await context.db.insertInto('notes').values(row).execute();
	await recordHistory(context, { type: 'noteAdded', actor, at, conversationId: id, channelId, contactId, data: { noteId: row.id } });
	return done(noteFromRow(row));
}

async function findNotes(context: StoreContext, conversationId: string, limit?: number): Promise<StoreResult<Note[]>> {
	const conversation = await findConversation(context, conversationId);
	if (!conversation) return notFound('conversation', conversationId);
	const rows = await context.db
		.selectFrom('notes')
		.selectAll()
		.where('conversation_id', '=', conversation.id)
		.orderBy('created_at')
		.orderBy('id')
		.$if(limit !== undefined, (query) => query.limit(limit ?? 0))
		.execute();
	return done(rows.map(noteFromRow));
}

async function editNote({ db }: StoreContext, id: string, text: string, at: Date): Promise<StoreResult<Note>> {
	if (text.trim() === '') return refused('The note is empty.', "Write something, or use 'Delete'.");
	const row = await db.updateTable('notes').set({ text, edited_at: at.getTime() }).where('id', '=', id).returningAll().executeTakeFirst();
	return row ? done(noteFromRow(row)) : notFound('note', id);
}

const noteFromRow = (row: NoteRow): Note => ({
	id: row.id,
	conversationId: row.conversation_id,
	author: { kind: row.author_kind, ...(row.author_id === null ? {} : { id: row.author_id }) },
	text: row.text,
	createdAt: toIso(row.created_at),
	editedAt: toOptionalIso(row.edited_at),
});
