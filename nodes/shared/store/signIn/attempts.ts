import type { StoreContext } from '../storeContext';

export interface Attempts {
	/** With this one. */
	count: number;
	/** When it counts from nothing again. */
	until: Date;
}

/** Counts under a lock, because several processes of n8n are asked at the same moment. */
export async function countAttempt(context: StoreContext, key: string, windowMs: number, at: Date): Promise<Attempts> {
	await context.hold([`attempts ${key}`]);
	const { db } = context;
	const now = at.getTime();
	await db.deleteFrom('attempts').where('until', '<=', now).execute();
	const known = await db.selectFrom('attempts').selectAll().where('key', '=', key).executeTakeFirst();
	const row = { key, count: (known?.count ?? 0) + 1, until: known?.until ?? now + windowMs };
	await db
		.insertInto('attempts')
		.values(row)
		.onConflict((conflict) => conflict.column('key').doUpdateSet(row))
		.execute();
	return { count: row.count, until: new Date(row.until) };
}

export async function forgetAttempts({ db }: StoreContext, key: string): Promise<void> {
	await db.deleteFrom('attempts').where('key', '=', key).execute();
}
