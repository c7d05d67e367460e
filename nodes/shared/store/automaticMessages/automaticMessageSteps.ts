import type { StoreContext } from '../storeContext';

/** A conversation becomes part of another; what was said in either was said. */
export async function moveAutomaticMessages({ db }: StoreContext, fromId: string, toId: string): Promise<void> {
	const rows = await db.deleteFrom('automatic_messages').where('conversation_id', '=', fromId).returningAll().execute();
	for (const row of rows) {
		await db
			.insertInto('automatic_messages')
			.values({ ...row, conversation_id: toId })
			.onConflict((conflict) => conflict.columns(['conversation_id', 'kind', 'occasion']).doNothing())
			.execute();
	}
}

/** Ids of messages go with the contact, because WhatsApp's hold the number. */
export async function forgetAutomaticMessages({ db }: StoreContext, conversationIds: readonly string[]): Promise<void> {
	if (conversationIds.length === 0) return;
	await db.deleteFrom('automatic_messages').where('conversation_id', 'in', conversationIds).execute();
}
