import type { Conversation } from '../../domain/conversation/conversation';
import { moveConversation } from '../../domain/conversation/moveConversation';
import { DESK } from '../../domain/history/historyEvent';
import { settingsOf } from '../channels/settingsOf';
import { conversationFromRow } from '../conversations/conversationRow';
import { saveChange } from '../conversations/saveConversation';
import type { StoreContext } from '../storeContext';

/** Wakes conversations whose snooze is over, also when nobody looked for a long time (H59). */
export async function endedSnoozes(context: StoreContext, limit: number, at: Date): Promise<Conversation[]> {
	const rows = await context.db
		.selectFrom('conversations')
		.selectAll()
		.where('snoozed_until', '<=', at.getTime())
		// Said of what it is not, because SQLite would take an index of states for more selective than that of times.
		.where('state', 'not in', ['new', 'pending', 'resolved'])
		.orderBy('snoozed_until')
		.limit(limit)
		.$if(context.locksRows, (query) => query.forUpdate().skipLocked())
		.execute();
	const woken: Conversation[] = [];
	for (const before of rows.map(conversationFromRow)) {
		const moved = moveConversation(before, { to: 'new' }, at.toISOString(), await settingsOf(context, before.channelId));
		if (!moved.ok) continue;
		await saveChange(context, before, moved.value, { actor: DESK, at });
		woken.push(moved.value);
	}
	return woken;
}
