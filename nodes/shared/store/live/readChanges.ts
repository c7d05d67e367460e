import type { HistoryEvent } from '../../domain/history/historyEvent';
import type { InboxActionKind } from '../../domain/inbox/inboxAction';
import { historyFromRow } from '../history/historyRows';
import type { StoreContext } from '../storeContext';

/** Where somebody has read to. */
export interface LivePlace {
	message: number;
	history: number;
	/** Milliseconds since 1970. */
	at: number;
}

export interface Changes {
	/** New messages, and those whose receipts moved them; the desk's ids. */
	messages: Array<{ id: string; conversationId: string; /** Another one whenever a receipt has moved the message. */ version: string }>;
	history: HistoryEvent[];
	/** What agents asked for and what has ended. */
	actions: Array<{ id: string; agentId: string; kind: InboxActionKind }>;
	place: LivePlace;
	/** True where more happened than is worth telling one by one. */
	isTooMuch: boolean;
}

/** A write of PostgreSQL gets its numbers before it ends, and clocks of machines differ: what is this close before a place is told again. */
const LOOK_BACK = { rows: 100, ms: 5_000 };

/** From so many on, loading everything anew is quicker. */
const MOST = 500;

export async function endOfChanges({ db }: StoreContext, at: Date): Promise<LivePlace> {
	const message = await db.selectFrom('messages').select(({ fn }) => fn.max('seq').as('seq')).executeTakeFirst();
	const history = await db.selectFrom('history').select(({ fn }) => fn.max('seq').as('seq')).executeTakeFirst();
	return { message: Number(message?.seq ?? 0), history: Number(history?.seq ?? 0), at: at.getTime() };
}

export async function readChanges(context: StoreContext, place: LivePlace, at: Date): Promise<Changes> {
	const { db } = context;
	const since = place.at - LOOK_BACK.ms;
	const written = await db
		.selectFrom('messages')
		.select(['seq', 'id', 'conversation_id', 'state'])
		.where('seq', '>', place.message - LOOK_BACK.rows)
		.orderBy('seq')
		.limit(MOST)
		.execute();
	const moved = await db
		.selectFrom('receipts')
		.innerJoin('messages', (join) => join.onRef('messages.channel_id', '=', 'receipts.channel_id').onRef('messages.provider_id', '=', 'receipts.provider_id'))
		.select(['messages.id', 'messages.conversation_id', 'messages.state'])
		.where('receipts.received_at', '>', since)
		.limit(MOST)
		.execute();
	const history = await db.selectFrom('history').selectAll().where('seq', '>', place.history - LOOK_BACK.rows).orderBy('seq').limit(MOST).execute();
	const actions = await db.selectFrom('inbox_actions').select(['id', 'agent_id', 'kind']).where('finished_at', '>', since).limit(MOST).execute();
	const told = [...written, ...moved].flatMap(({ id, conversation_id, state }) => (conversation_id === null ? [] : [{ id, conversationId: conversation_id, version: state ?? '' }]));
	return {
		messages: [...new Map(told.map((message) => [message.id, message])).values()],
		history: history.map(historyFromRow),
		actions: actions.map(({ id, agent_id, kind }) => ({ id, agentId: agent_id, kind: kind as InboxActionKind })),
		place: { message: Math.max(place.message, Number(written.at(-1)?.seq ?? 0)), history: Math.max(place.history, Number(history.at(-1)?.seq ?? 0)), at: at.getTime() },
		isTooMuch: [written, moved, history].some((rows) => rows.length === MOST),
	};
}
