import type { StoreContext } from './storeContext';

/** From now on the id of a contact or conversation that was merged leads to the one that stays. */
export async function redirect({ db }: StoreContext, oldId: string, newId: string): Promise<void> {
	await db.updateTable('merged_ids').set({ new_id: newId }).where('new_id', '=', oldId).execute();
	await db.insertInto('merged_ids').values({ old_id: oldId, new_id: newId }).execute();
}
