import type { Actor } from '../../domain/history/historyEvent';
import { findConversation } from '../conversations/findConversation';
import type { StoreContext } from '../storeContext';
import { done, notFound, refused, type StoreResult } from '../storeResult';
import type { StoreRunner } from '../storeRunner';
import { addNote } from './addNote';
import { noteFromRow, type Note } from './note';

export type { Note } from './note';

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
