import type { StoreContext } from '../storeContext';

/** Begins a subscription at the end of the history. One that exists keeps its place, unless it is to begin afresh. */
export async function subscribe(context: StoreContext, id: string, { afresh }: { afresh: boolean }, at: Date): Promise<void> {
	const end = await endOfHistory(context);
	if (afresh) await unsubscribe(context, id);
	await context.db
		.insertInto('subscriptions')
		.values({ id, floor_seq: end, mark_seq: end, mark_at: at.getTime() })
		.onConflict((conflict) => conflict.doNothing())
		.execute();
}

export async function unsubscribe({ db }: StoreContext, id: string): Promise<void> {
	await db.deleteFrom('deliveries').where('subscription_id', '=', id).execute();
	await db.deleteFrom('subscriptions').where('id', '=', id).execute();
}

/** The number of the last event that everybody can see. */
export async function endOfHistory({ db }: StoreContext): Promise<number> {
	const { end } = await db
		.selectFrom('history')
		.select((eb) => eb.fn.coalesce(eb.fn.max('seq'), eb.lit(0)).as('end'))
		.executeTakeFirstOrThrow();
	return Number(end);
}
