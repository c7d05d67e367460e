import type { InboundEvent, StatusEvent } from '../../domain/message/inboundEvent';
import { keptQuery } from '../keptQuery';
import type { DeskDatabase, InboundEventRow } from '../schema/deskSchema';
import type { StoreContext } from '../storeContext';
import { eventKey } from './eventKey';

type NewEventRow = Omit<InboundEventRow, 'seq' | 'reported_at'>;

/** Receipts have a table of their own. */
export type KeptEvent = Exclude<InboundEvent, StatusEvent>;

/** Stays far below the number of values that one statement may carry on any engine. */
const ROWS_PER_STATEMENT = 200;

function insertEvents(db: DeskDatabase, rows: NewEventRow[]) {
	return db
		.insertInto('inbound_events')
		.values(rows)
		.onConflict((conflict) => conflict.columns(['channel_id', 'event', 'key']).doNothing());
}

const insertOne = (db: DeskDatabase, { channel_id, event, key, payload, received_at, handled_at }: NewEventRow) =>
	insertEvents(db, [{ channel_id, event, key, payload, received_at, handled_at }]);

const KEY = ['channel_id', 'event', 'key'] as const;

const insertAndAnswer = keptQuery((db, row: NewEventRow) => insertOne(db, row).returning(KEY));

const insertSilently = keptQuery(insertOne);

/** Stores an event unless it is known, without a word about which it was. */
export async function keepEvent(context: StoreContext, event: KeptEvent, at: Date): Promise<void> {
	await insertSilently(context, eventToRow(event, at));
}

/** Stores events unless they are known, and answers which were new. The same event twice in one call is new once. */
export async function keepEvents(context: StoreContext, events: readonly KeptEvent[], at: Date): Promise<Set<KeptEvent>> {
	const fresh = new Set<KeptEvent>();
	for (let start = 0; start < events.length; start += ROWS_PER_STATEMENT) {
		const byKey = new Map<string, { event: KeptEvent; row: NewEventRow }>();
		for (const event of events.slice(start, start + ROWS_PER_STATEMENT)) {
			const row = eventToRow(event, at);
			const key = rowKey(row);
			if (!byKey.has(key)) byKey.set(key, { event, row });
		}
		const rows = [...byKey.values()].map(({ row }) => row);
		const [only] = rows;
		const stored = rows.length === 1 && only ? await insertAndAnswer(context, only) : await insertEvents(context.db, rows).returning(KEY).execute();
		for (const row of stored) {
			const kept = byKey.get(rowKey(row));
			if (kept) fresh.add(kept.event);
		}
	}
	return fresh;
}

function eventToRow(event: KeptEvent, at: Date): NewEventRow {
	return {
		channel_id: event.channel.id,
		event: event.event,
		key: eventKey(event),
		payload: JSON.stringify(event),
		received_at: at.getTime(),
		handled_at: null,
	};
}

function rowKey({ channel_id, event, key }: Pick<NewEventRow, 'channel_id' | 'event' | 'key'>): string {
	return JSON.stringify([channel_id, event, key]);
}
