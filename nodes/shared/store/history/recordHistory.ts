import type { HistoryEvent } from '../../domain/history/historyEvent';
import { keptQuery } from '../keptQuery';
import type { DeskDatabase } from '../schema/deskSchema';
import type { HistoryRow } from '../schema/historyRow';
import type { StoreContext } from '../storeContext';
import { historyToRow } from './historyRows';

export interface NewHistoryEvent extends Omit<HistoryEvent, 'id' | 'at'> {
	/** Where something else is kept under it; a new one if missing. */
	id?: string;
	at: Date;
	/** Given for what may happen only once, e.g. `windowClosing:<contact>:<channel>:<closes at>`; the second time is not recorded. */
	onceKey?: string;
}

type NewHistoryRow = Omit<HistoryRow, 'seq'>;

const insertInto = (db: DeskDatabase, row: NewHistoryRow) =>
	db
		.insertInto('history')
		.values({
			id: row.id,
			type: row.type,
			at: row.at,
			actor_kind: row.actor_kind,
			actor_id: row.actor_id,
			channel_id: row.channel_id,
			contact_id: row.contact_id,
			conversation_id: row.conversation_id,
			message_id: row.message_id,
			reason: row.reason,
			data: row.data,
			once_key: row.once_key,
		});

const insert = keptQuery(insertInto);

const insertOnce = keptQuery((db, row: NewHistoryRow) => insertInto(db, row).onConflict((conflict) => conflict.doNothing()).returning('id'));

/** Adds to the history, in the transaction of what happened; false where it had been recorded before. */
export async function recordHistory(context: StoreContext, { onceKey, id = context.newId(), at, ...event }: NewHistoryEvent): Promise<boolean> {
	const row = historyToRow({ ...event, id, at: at.toISOString() }, onceKey);
	if (onceKey !== undefined) return (await insertOnce(context, row)).length > 0;
	await insert(context, row);
	return true;
}
