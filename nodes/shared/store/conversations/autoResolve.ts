import { DESK } from '../../domain/history/historyEvent';
import { moveConversation } from '../../domain/conversation/moveConversation';
import { serviceWindowAt } from '../../domain/conversation/serviceWindow';
import { settingsOf } from '../channels/settingsOf';
import { readContact } from '../contacts/readContact';
import type { StoreContext } from '../storeContext';
import type { AutoResolved } from './conversationStore';
import { conversationFromRow } from './conversationRow';
import { saveChange } from './saveConversation';

/** Resolves what has lain in its queue for too long. Whoever resolves one gets its closing message to send, and nobody else does. */
export async function autoResolve(context: StoreContext, limit: number, at: Date): Promise<AutoResolved[]> {
	const rows = await context.db
		.selectFrom('conversations')
		.selectAll()
		.where('auto_resolve_at', '<=', at.getTime())
		// Said of what it is not, because SQLite would take an index of states for more selective than that of times.
		.where('state', 'not in', ['snoozed', 'resolved'])
		.orderBy('auto_resolve_at')
		.limit(limit)
		// What somebody else is just changing is left for the next time.
		.$if(context.locksRows, (query) => query.forUpdate().skipLocked())
		.execute();
	const resolved: AutoResolved[] = [];
	for (const before of rows.map(conversationFromRow)) {
		const settings = await settingsOf(context, before.channelId);
		const moved = moveConversation(before, { to: 'resolved' }, at.toISOString(), settings);
		if (!moved.ok) continue;
		await saveChange(context, before, moved.value, { actor: DESK, at, reason: 'Nothing was said for as long as the channel allows.' });
		const { contact, lastInboundAt } = await readContact(context, before.contactId, before.channelId);
		const closingMessage = serviceWindowAt(at, lastInboundAt).open ? settings.autoResolve.closingMessage : undefined;
		resolved.push({ conversation: moved.value, contact, ...(closingMessage === undefined ? {} : { closingMessage }) });
	}
	return resolved;
}
