import { sql } from 'kysely';
import { mergeOpenConversations } from '../../domain/conversation/mergeOpenConversations';
import { moveAutomaticMessages } from '../automaticMessages/automaticMessageSteps';
import { conversationFromRow } from '../conversations/conversationRow';
import { findOpen } from '../conversations/findConversation';
import { moveLoad } from '../conversations/moveLoad';
import { updateConversation } from '../conversations/saveConversation';
import { moveSends } from '../sends/sendSteps';
import type { StoreContext } from '../storeContext';
import { moveSurveys } from '../surveys/surveySteps';
import { refreshContactWords } from '../words/contactWords';
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
		const { kept, absorbed } = mergeOpenConversations(ours, theirs);
		await db.updateTable('messages').set({ conversation_id: kept.id }).where('conversation_id', '=', absorbed.id).execute();
		await db.updateTable('history').set({ conversation_id: kept.id }).where('conversation_id', '=', absorbed.id).execute();
		// Counted on from those of the conversation that stays.
		const resolutionsKept = kept.resolutions - absorbed.resolutions;
		await db
			.updateTable('resolutions')
			.set((eb) => ({ conversation_id: kept.id, number: eb('number', '+', resolutionsKept) }))
			.where('conversation_id', '=', absorbed.id)
			.execute();
		await moveAutomaticMessages(context, absorbed.id, kept.id);
		await moveSends(context, absorbed.id, kept.id);
		await moveSurveys(context, absorbed.id, kept.id, resolutionsKept);
		await moveRecords(context, absorbed.id, kept.id);
		await db.deleteFrom('conversations').where('id', '=', absorbed.id).execute();
		await moveLoad(context, absorbed, undefined);
		await updateConversation(context, kept.id === ours.id ? ours : theirs, { ...kept, contactId: keptId });
		await redirect(context, absorbed.id, kept.id);
	}
}

/** Notes, tags and messages that are answered together, of a conversation that becomes part of another. */
async function moveRecords({ db }: StoreContext, fromId: string, toId: string): Promise<void> {
	await db.updateTable('notes').set({ conversation_id: toId }).where('conversation_id', '=', fromId).execute();
	await db.updateTable('collections').set({ conversation_id: toId }).where('conversation_id', '=', fromId).execute();
	const tags = await db.deleteFrom('conversation_tags').where('conversation_id', '=', fromId).returning('tag_id').execute();
	if (tags.length === 0) return;
	await db
		.insertInto('conversation_tags')
		.values(tags.map(({ tag_id }) => ({ conversation_id: toId, tag_id })))
		.onConflict((conflict) => conflict.doNothing())
		.execute();
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
					window_opened_at: eb.case().when(later).then(eb.ref('excluded.window_opened_at')).else(eb.ref('contact_channels.window_opened_at')).end(),
					last_inbound_at: eb.case().when(later).then(eb.ref('excluded.last_inbound_at')).else(eb.ref('contact_channels.last_inbound_at')).end(),
				})),
			)
			.execute();
	}
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

/** The latest word on each category counts, under whichever of the two ids it was given. */
async function mergePreferences({ db }: StoreContext, keptId: string, absorbedId: string): Promise<void> {
	const theirs = await db.deleteFrom('contact_preferences').where('contact_id', '=', absorbedId).returningAll().execute();
	for (const row of theirs) {
		await db
			.insertInto('contact_preferences')
			.values({ ...row, contact_id: keptId })
			.onConflict((conflict) =>
				conflict.columns(['contact_id', 'channel_id', 'category']).doUpdateSet({ value: row.value, at: row.at }).where('contact_preferences.at', '<', row.at),
			)
			.execute();
	}
}

/** Where workflows wait for both, the one that was asked under the id that stays goes on waiting; the other ends with its time. */
async function mergeWaits({ db }: StoreContext, keptId: string, absorbedId: string): Promise<void> {
	const theirs = await db.deleteFrom('waits').where('contact_id', '=', absorbedId).returningAll().execute();
	for (const wait of theirs) {
		await db.insertInto('waits').values({ ...wait, contact_id: keptId }).onConflict((conflict) => conflict.columns(['contact_id', 'channel_id']).doNothing()).execute();
	}
}

async function redirect({ db }: StoreContext, oldId: string, newId: string): Promise<void> {
	await db.updateTable('merged_ids').set({ new_id: newId }).where('new_id', '=', oldId).execute();
	await db.insertInto('merged_ids').values({ old_id: oldId, new_id: newId }).execute();
}
