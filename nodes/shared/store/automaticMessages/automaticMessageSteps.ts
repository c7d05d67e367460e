import type { AutomaticMessageState } from '../schema/automaticMessageRow';
import type { StoreContext } from '../storeContext';

/** `now`: the caller is the first. `before`: somebody was, and it may have gone out. `elsewhere`: the message was given to another execution, which sends it. */
export type Begun = 'now' | 'before' | 'elsewhere';

const NOT_BEGUN: AutomaticMessageState[] = ['taken', 'handedOut', 'free'];

/** From here on nobody knows whether it went out, until it is released. */
export async function beginAutomaticMessage({ db }: StoreContext, id: string): Promise<Begun> {
	const begun = await db.updateTable('automatic_messages').set({ state: 'begun' }).where('id', '=', id).where('state', 'in', NOT_BEGUN).returning('id').executeTakeFirst();
	if (begun) return 'now';
	const known = await db.selectFrom('automatic_messages').select('id').where('id', '=', id).executeTakeFirst();
	return known ? 'before' : 'elsewhere';
}

/** It keeps its id, so that the execution that failed can be retried, as long as nobody else has taken it up. */
export async function releaseAutomaticMessage({ db }: StoreContext, id: string, begunHere: boolean): Promise<boolean> {
	const states: AutomaticMessageState[] = ['taken', 'handedOut', ...(begunHere ? ['begun' as const] : [])];
	const released = await db.updateTable('automatic_messages').set({ state: 'free' }).where('id', '=', id).where('state', 'in', states).returning('id').execute();
	return released.length > 0;
}

/** A conversation becomes part of another; what was said in either was said. */
export async function moveAutomaticMessages({ db }: StoreContext, fromId: string, toId: string): Promise<void> {
	const rows = await db.deleteFrom('automatic_messages').where('conversation_id', '=', fromId).returningAll().execute();
	for (const row of rows.filter(({ state }) => state !== 'free')) {
		const moved = { ...row, conversation_id: toId };
		await db
			.insertInto('automatic_messages')
			.values(moved)
			.onConflict((conflict) => conflict.columns(['conversation_id', 'kind', 'occasion']).doUpdateSet(moved).where('automatic_messages.state', 'in', ['free', 'taken']))
			.execute();
	}
}

/** Ids of messages go with the contact, because WhatsApp's hold the number. */
export async function forgetAutomaticMessages({ db }: StoreContext, conversationIds: readonly string[]): Promise<void> {
	if (conversationIds.length === 0) return;
	await db.deleteFrom('automatic_messages').where('conversation_id', 'in', conversationIds).execute();
}
