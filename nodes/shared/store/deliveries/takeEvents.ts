import { sql, type Selectable } from 'kysely';
import type { SubscriptionRow } from '../schema/deliveryRows';
import type { HistoryRow } from '../schema/historyRow';
import { historyFromRow } from '../history/historyRows';
import type { StoreContext } from '../storeContext';
import type { Delivery, TakeOptions } from './deliveryStore';
import { endOfHistory } from './subscriptions';

/**
 * No write takes this long. Events get their numbers before they are committed, so a smaller number can appear after a larger
 * one; a subscription moves past a number only when it has been the end of the history for this time.
 */
const SETTLED_MS = 60_000;

/** Takes the next events of a subscription, each for the time of a lease, and moves the subscription on. */
export async function takeEvents(context: StoreContext, id: string, options: TakeOptions, at: Date): Promise<Delivery[]> {
	const subscription = await context.db
		.selectFrom('subscriptions')
		.selectAll()
		.where('id', '=', id)
		.$if(context.locksRows, (query) => query.forUpdate())
		.executeTakeFirst();
	if (!subscription) return [];
	const lost = await takeLost(context, id, options, at);
	const fresh = await takeNew(context, subscription, { ...options, limit: options.limit - lost.length }, at);
	const lastTaken = fresh.length + lost.length < options.limit ? undefined : (fresh.at(-1)?.seq ?? subscription.floor_seq);
	await moveOn(context, subscription, lastTaken, at);
	return [...lost, ...fresh];
}

/**
 * Those whose taker was lost, each after a pause that is twice as long as the one before, so that an event outlasts trouble
 * that goes on, and cannot bring everything down again and again; what was lost too often is given up.
 */
async function takeLost({ db }: StoreContext, id: string, { limit, leaseMs, mostAttempts }: TakeOptions, at: Date): Promise<Delivery[]> {
	await db
		.updateTable('deliveries')
		.set({ taken_until: null })
		.where('subscription_id', '=', id)
		.where('taken_until', '<=', at.getTime())
		.where('attempts', '>=', mostAttempts)
		.execute();
	const due = sql<number>`taken_until + ${leaseMs} * ((cast(1 as bigint) << (attempts - 1)) - 1)`;
	const rows = await db
		.selectFrom('deliveries')
		.innerJoin('history', 'history.seq', 'deliveries.event_seq')
		.selectAll('history')
		.select('deliveries.attempts')
		.where('deliveries.subscription_id', '=', id)
		.where('deliveries.taken_until', '<=', at.getTime())
		.where(due, '<=', at.getTime())
		.orderBy('deliveries.event_seq')
		.limit(limit)
		.execute();
	if (rows.length === 0) return [];
	await db
		.updateTable('deliveries')
		.set((eb) => ({ taken_until: at.getTime() + leaseMs, attempts: eb('attempts', '+', 1) }))
		.where('subscription_id', '=', id)
		.where('event_seq', 'in', rows.map(({ seq }) => seq))
		.execute();
	return rows.map((row) => deliveryOf(row, row.attempts + 1));
}

async function takeNew({ db }: StoreContext, { id, floor_seq }: SubscriptionRow, { types, channelIds, limit, leaseMs }: TakeOptions, at: Date): Promise<Delivery[]> {
	if (types.length === 0 || limit <= 0) return [];
	const rows = await db
		.selectFrom('history')
		.leftJoin('deliveries', (join) => join.onRef('deliveries.event_seq', '=', 'history.seq').on('deliveries.subscription_id', '=', id))
		.selectAll('history')
		.where('history.seq', '>', floor_seq)
		.where('history.type', 'in', [...types])
		// What belongs to no channel, e.g. that an agent has room, concerns every one.
		.$if(channelIds.length > 0, (query) => query.where((eb) => eb.or([eb('history.channel_id', 'in', [...channelIds]), eb('history.channel_id', 'is', null)])))
		.where('deliveries.event_seq', 'is', null)
		.orderBy('history.seq')
		.limit(limit)
		.execute();
	if (rows.length === 0) return [];
	const taken_until = at.getTime() + leaseMs;
	await db
		.insertInto('deliveries')
		.values(rows.map(({ seq }) => ({ subscription_id: id, event_seq: seq, attempts: 1, taken_until })))
		.execute();
	return rows.map((row) => deliveryOf(row, 1));
}

/** Forgets what is behind: `lastTaken` is where a full batch ended; nothing is missing before it. */
async function moveOn(context: StoreContext, { id, mark_seq, mark_at, floor_seq }: SubscriptionRow, lastTaken: number | undefined, at: Date): Promise<void> {
	const age = at.getTime() - mark_at;
	// A clock that was set back must not hold the subscription up.
	if (age >= 0 && age < SETTLED_MS) return;
	const { db } = context;
	const floor = age < 0 ? floor_seq : Math.max(floor_seq, Math.min(mark_seq, lastTaken ?? mark_seq));
	await db.updateTable('subscriptions').set({ floor_seq: floor, mark_seq: await endOfHistory(context), mark_at: at.getTime() }).where('id', '=', id).execute();
	await db.deleteFrom('deliveries').where('subscription_id', '=', id).where('event_seq', '<=', floor).where('taken_until', 'is', null).execute();
}

function deliveryOf(row: Selectable<HistoryRow>, attempt: number): Delivery {
	return { seq: row.seq, attempt, event: historyFromRow(row) };
}
