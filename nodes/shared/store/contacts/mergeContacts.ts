import { sql } from 'kysely';
import { conversationFromRow } from '../conversations/conversationRow';
import { findOpen } from '../conversations/findConversation';
import { joinConversations } from '../conversations/joinConversations';
import { redirect } from '../redirect';
import type { StoreContext } from '../storeContext';
import { refreshContactWords } from '../words/contactWords';
import { identityLock } from './identityLock';
import { joinPreferences, joinWindows } from './joinOnChannel';

/** Makes two contacts one, with everything that was said; their old ids keep leading there. */
export async function mergeContacts(context: StoreContext, keptId: string, absorbedId: string): Promise<void> {
	const { db } = context;
	const identities = await db.selectFrom('contact_identities').select(['kind', 'value']).where('contact_id', '=', absorbedId).execute();
	await context.hold(identities.map(identityLock));
	await mergeOpen(context, keptId, absorbedId);
	await db.updateTable('conversations').set({ contact_id: keptId }).where('contact_id', '=', absorbedId).execute();
	await db.updateTable('messages').set({ contact_id: keptId }).where('contact_id', '=', absorbedId).execute();
	await db.updateTable('contact_identities').set({ contact_id: keptId }).where('contact_id', '=', absorbedId).execute();
	await db.updateTable('history').set({ contact_id: keptId }).where('contact_id', '=', absorbedId).execute();
	await mergeWindows(context, keptId, absorbedId);
	await mergePreferences(context, keptId, absorbedId);
	await mergeWaits(context, keptId, absorbedId);
	await mergeDetails(context, keptId, absorbedId);
	await refreshContactWords(context, keptId);
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
		await joinConversations(context, ours, theirs, { contactId: keptId });
	}
}

async function mergeWindows(context: StoreContext, keptId: string, absorbedId: string): Promise<void> {
	const theirs = await context.db.deleteFrom('contact_channels').where('contact_id', '=', absorbedId).returningAll().execute();
	for (const row of theirs) await joinWindows(context, { ...row, contact_id: keptId });
}

/** What people entered wins over what profiles say, then what was known of the contact that stays. */
async function mergeDetails({ db }: StoreContext, keptId: string, absorbedId: string): Promise<void> {
	const kept = await db.selectFrom('contacts').selectAll().where('id', '=', keptId).executeTakeFirst();
	const absorbed = await db.deleteFrom('contacts').where('id', '=', absorbedId).returningAll().executeTakeFirst();
	if (!kept || !absorbed) return;
	const named = kept.name_edited_at === null && absorbed.name_edited_at !== null ? absorbed : kept;
	const [theirs, ours] = [absorbed, kept].map((row) => (row.attributes === null ? {} : (JSON.parse(row.attributes) as object)));
	const merged = { ...theirs, ...ours };
	await db
		.updateTable('contacts')
		.set({
			name: named.name ?? kept.name ?? absorbed.name,
			name_edited_at: named.name_edited_at,
			username: kept.username ?? absorbed.username,
			mobile: kept.mobile ?? absorbed.mobile,
			attributes: Object.keys(merged).length === 0 ? null : JSON.stringify(merged),
			blocked_at: kept.blocked_at ?? absorbed.blocked_at,
		})
		.where('id', '=', keptId)
		.execute();
}

async function mergePreferences(context: StoreContext, keptId: string, absorbedId: string): Promise<void> {
	const theirs = await context.db.deleteFrom('contact_preferences').where('contact_id', '=', absorbedId).returningAll().execute();
	for (const row of theirs) await joinPreferences(context, { ...row, contact_id: keptId });
}

/** Where workflows wait for both, the one that was asked under the id that stays goes on waiting; the other ends with its time. */
async function mergeWaits({ db }: StoreContext, keptId: string, absorbedId: string): Promise<void> {
	const theirs = await db.deleteFrom('waits').where('contact_id', '=', absorbedId).returningAll().execute();
	for (const wait of theirs) {
		await db.insertInto('waits').values({ ...wait, contact_id: keptId }).onConflict((conflict) => conflict.columns(['contact_id', 'channel_id']).doNothing()).execute();
	}
}
