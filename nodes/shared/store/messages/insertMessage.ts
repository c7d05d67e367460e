import { keptQuery } from '../keptQuery';
import type { MessageRow } from '../schema/deskSchema';

const COLUMNS = [
	'id',
	'channel_id',
	'provider_id',
	'conversation_id',
	'contact_id',
	'direction',
	'kind',
	'text',
	'target',
	'sent_at',
	'outcome',
	'author',
	'state',
	'state_at',
	'error',
	'quarantined',
	'media',
	'author_id',
	'waited_since',
] as const satisfies Array<keyof MessageRow>;

type NewMessageRow = Omit<MessageRow, 'seq'>;

/** Stores a message that is not known yet. */
export const insertMessage = keptQuery((db, row: NewMessageRow) => {
	const values = Object.fromEntries(COLUMNS.map((column) => [column, row[column]]));
	// Built from the columns, because the placeholders of a kept query cannot be listed.
	return db.insertInto('messages').values(values as unknown as NewMessageRow);
});
