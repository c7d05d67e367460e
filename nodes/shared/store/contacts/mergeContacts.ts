import { sql } from 'kysely';
import { mergeOpenConversations } from '../../domain/conversation/mergeOpenConversations';
import { conversationFromRow } from '../conversations/conversationRow';
import { findOpen } from '../conversations/findConversation';
import { updateConversation } from '../conversations/saveConversation';
import type { StoreContext } from '../storeContext';
import { identityLock } from './identityLock';

/** Makes two contacts one, with everything that was said; their old ids keep leading there. */
export async function mergeContacts(context: StoreContext, keptId: string, absorbedId: string): Promise<void> {
	const { db } = context;
	const identities = await db.selectFrom('contact_identities').select(['kind', 'value']).where('contact_id', '=', absorbedId).execute();
	await context.hold(identities.map(identityLock));
	await mergeOpen(context, keptId, absorbedId);
	await db.updateTable('conversations').set({ contact_id: keptId }).where('contact_id', '=', absorbedId).execute();
	await db.updateTable('messages').set({ contact_id: keptId }).where('contact_id', '=', absorbedId).execute();
	await db.updateTable('contact_identities').set({ contact_id: keptId }).where('contact_id', '=', absorbedId).execute();
	await mergeWindows(context, keptId, absorbedId);
	const absorbed = await db.deleteFrom('contacts').where('id', '=', absorbedId).returning(['name', 'username']).executeTakeFirst();
	await db
		.updateTable('contacts')
		.set((eb) => ({
			name: eb.fn.coalesce('name', sql<string | null>`${absorbed?.name ?? null}`),
			username: eb.fn.coalesce('username', sql<string | null>`${absorbed?.username ?? null}`),
		}))
		.where('id', '=', keptId)
		.execute();
	await redirect(context, absorbedId, keptId);
}

/** One open conversation per channel is all that a contact may have. */
async function mergeOpen(context: StoreContext, keptId: string, absorbedId: string): Promise<void> {
	const { db } = context;
	const rows = await db
		.selectFrom('conversations')
		.selectAll()
		.where('contact_id', '=', absorbedId)
		.where((eb) => eb('state', '<>', sql.lit('resolved')))
		.$if(context.locksRows, (query) => query.forUpdate())
		.execute();
	for (const theirs of rows.map(conversationFromRow)) {
		const ours = await findOpen(context, keptId, theirs.channelId);
		if (!ours) continue;
		const { kept, absorbed } = mergeOpenConversations(ours, theirs);
		await db.updateTable('messages').set({ conversation_id: kept.id }).where('conversation_id', '=', absorbed.id).execute();
		await db.deleteFrom('conversations').where('id', '=', absorbed.id).execute();
		await updateConversation(context, kept.id === ours.id ? ours : theirs, { ...kept, contactId: keptId });
		await redirect(context, absorbed.id, kept.id);
	}
}

/** The window belongs to the person: the later one counts, with the address from which that message came. */
async function mergeWindows({ db }: StoreContext, keptId: string, absorbedId: string): Promise<void> {
	const theirs = await db.deleteFrom('contact_channels').where('contact_id', '=', absorbedId).returningAll().execute();
	for (const row of theirs) {
		const later = sql<boolean>`coalesce(excluded.last_inbound_at, 0) > coalesce(contact_channels.last_inbound_at, 0)`;
		await db
			.insertInto('contact_channels')
			.values({ ...row, contact_id: keptId })
			.onConflict((conflict) =>
				conflict.columns(['contact_id', 'channel_id']).doUpdateSet((eb) => ({
					phone: sql<string | null>`case when ${later} then coalesce(excluded.phone, contact_channels.phone) else coalesce(contact_channels.phone, excluded.phone) end`,
					user_id: sql<string | null>`case when ${later} then coalesce(excluded.user_id, contact_channels.user_id) else coalesce(contact_channels.user_id, excluded.user_id) end`,
					last_inbound_at: eb.case().when(later).then(eb.ref('excluded.last_inbound_at')).else(eb.ref('contact_channels.last_inbound_at')).end(),
				})),
			)
			.execute();
	}
}

async function redirect({ db }: StoreContext, oldId: string, newId: string): Promise<void> {
	await db.updateTable('merged_ids').set({ new_id: newId }).where('new_id', '=', oldId).execute();
	await db.insertInto('merged_ids').values({ old_id: oldId, new_id: newId }).execute();
}
