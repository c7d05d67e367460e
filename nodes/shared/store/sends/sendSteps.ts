import type { StoreContext } from '../storeContext';

/** A conversation becomes part of another. */
export async function moveSends({ db }: StoreContext, fromId: string, toId: string): Promise<void> {
	await db.updateTable('send_claims').set({ conversation_id: toId }).where('conversation_id', '=', fromId).execute();
}

/** Ids of messages go with the contact, because WhatsApp's hold the number; texts that never reached their conversation go, too. */
export async function forgetSends({ db }: StoreContext, conversationIds: readonly string[]): Promise<void> {
	if (conversationIds.length === 0) return;
	await db.deleteFrom('send_claims').where('conversation_id', 'in', conversationIds).execute();
}
