import type { StoreContext } from '../storeContext';

/** What was handed on stays known until the subscription has moved past it. */
export async function arrived({ db }: StoreContext, subscription: string, seqs: readonly number[]): Promise<void> {
	if (seqs.length === 0) return;
	await db.updateTable('deliveries').set({ taken_until: null }).where('subscription_id', '=', subscription).where('event_seq', 'in', [...seqs]).execute();
}

/** Gives a taker more time; what has arrived meanwhile stays so. */
export async function renew({ db }: StoreContext, subscription: string, seqs: readonly number[], until: Date): Promise<void> {
	if (seqs.length === 0) return;
	await db
		.updateTable('deliveries')
		.set({ taken_until: until.getTime() })
		.where('subscription_id', '=', subscription)
		.where('event_seq', 'in', [...seqs])
		.where('taken_until', 'is not', null)
		.execute();
}
