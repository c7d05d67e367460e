import { sql } from 'kysely';
import type { ChannelSettings } from '../../domain/channel/channelSettings';
import type { StoreContext } from '../storeContext';

/** Brings the conversations that are in a queue already under the new ages, counted from when something last happened in them. */
export async function applyToOpenConversations({ db }: StoreContext, channelId: string, { newAfterMs, pendingAfterMs }: ChannelSettings['autoResolve']): Promise<void> {
	const ages = [
		{ state: 'new', age: newAfterMs },
		{ state: 'pending', age: pendingAfterMs },
	] as const;
	for (const { state, age } of ages) {
		const idleSince = sql<number>`case when queue_entered_at > last_activity_at then queue_entered_at else last_activity_at end`;
		await db
			.updateTable('conversations')
			.set({ auto_resolve_after: age, auto_resolve_at: age === null ? null : sql<number>`${idleSince} + ${sql.lit(age)}` })
			.where('channel_id', '=', channelId)
			.where('state', '=', state)
			.execute();
	}
}
