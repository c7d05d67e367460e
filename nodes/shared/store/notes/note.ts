import type { Actor } from '../../domain/history/historyEvent';
import type { NoteRow } from '../schema/peopleRows';
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

export const noteFromRow = (row: NoteRow): Note => ({
	id: row.id,
	conversationId: row.conversation_id,
	author: { kind: row.author_kind, ...(row.author_id === null ? {} : { id: row.author_id }) },
	text: row.text,
	createdAt: toIso(row.created_at),
	editedAt: toOptionalIso(row.edited_at),
});
