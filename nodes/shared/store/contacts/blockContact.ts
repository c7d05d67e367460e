import { sql } from 'kysely';
import type { ContactRecord } from '../../domain/contact/contactRecord';
import type { Actor } from '../../domain/history/historyEvent';
import { moveConversationTo } from '../conversations/moveConversationTo';
import type { Deed } from '../deed';
import { recordHistory } from '../history/recordHistory';
import type { StoreContext } from '../storeContext';
import { notFound, type StoreResult } from '../storeResult';
import { contactRecordOf, findContactRow } from './contactRecord';

/** Blocks a contact at the desk, or lets it in again. WhatsApp itself is told by the provider's node. */
export async function setBlocked(context: StoreContext, id: string, blocked: boolean, actor: Actor, at: Date): Promise<StoreResult<ContactRecord>> {
	const row = await findContactRow(context, id);
	if (!row) return notFound('contact', id);
	if (blocked === (row.blocked_at !== null)) return await contactRecordOf(context, row.id);
	await context.db.updateTable('contacts').set({ blocked_at: blocked ? at.getTime() : null }).where('id', '=', row.id).execute();
	await recordHistory(context, { type: 'settingsChanged', at, actor, contactId: row.id, data: { what: 'contact', fields: ['blocked'], blocked } });
	if (blocked) await resolveOpen(context, row.id, { actor, at, reason: 'The contact was blocked.' });
	return await contactRecordOf(context, row.id);
}

async function resolveOpen(context: StoreContext, contactId: string, deed: Deed): Promise<void> {
	const open = await context.db
		.selectFrom('conversations')
		.select('id')
		.where('contact_id', '=', contactId)
		.where((eb) => eb('state', '<>', sql.lit('resolved')))
		.execute();
	for (const { id } of open) await moveConversationTo(context, id, { to: 'resolved' }, deed);
}
