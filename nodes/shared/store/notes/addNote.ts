import type { Actor } from '../../domain/history/historyEvent';
import { findConversation } from '../conversations/findConversation';
import { recordHistory } from '../history/recordHistory';
import type { NoteRow } from '../schema/peopleRows';
import type { StoreContext } from '../storeContext';
import { done, notFound, refused, type StoreResult } from '../storeResult';
import { noteFromRow, type Note } from './note';

/** Leaves a note on a conversation. */
export async function addNote(context: StoreContext, conversationId: string, text: string, actor: Actor, at: Date): Promise<StoreResult<Note>> {
	if (text.trim() === '') return refused('The note is empty.', 'Write something, or add no note.');
	const conversation = await findConversation(context, conversationId);
	if (!conversation) return notFound('conversation', conversationId);
	const { id, channelId, contactId } = conversation;
	const row: NoteRow = { id: context.newId(), conversation_id: id, author_kind: actor.kind, author_id: actor.id ?? null, text, created_at: at.getTime(), edited_at: null };
	await context.db.insertInto('notes').values(row).execute();
	await recordHistory(context, { type: 'noteAdded', actor, at, conversationId: id, channelId, contactId, data: { noteId: row.id } });
	return done(noteFromRow(row));
}
