import type { Selectable } from 'kysely';
import type { ContactPreference, ContactRecord } from '../../domain/contact/contactRecord';
import { currentId } from '../conversations/findConversation';
import type { ContactRow } from '../schema/deskSchema';
import type { StoreContext } from '../storeContext';
import { done, notFound, type StoreResult } from '../storeResult';
import { toIso, toOptionalIso } from '../timestamp';

/** The row of a contact, also by an id that was merged into it since; locked where it is read in order to change it. */
export async function findContactRow(context: StoreContext, id: string): Promise<Selectable<ContactRow> | undefined> {
	const byId = async (one: string) =>
		await context.db
			.selectFrom('contacts')
			.selectAll()
			.where('id', '=', one)
			.$if(context.locksRows, (query) => query.forUpdate())
			.executeTakeFirst();
	return (await byId(id)) ?? (await byId(await currentId(context, id)));
}

/** A contact with what people entered about it. */
export async function contactRecordOf(context: StoreContext, id: string): Promise<StoreResult<ContactRecord>> {
	const row = await findContactRow(context, id);
	if (!row) return notFound('contact', id);
	const [record] = await contactRecords(context, [row]);
	return record ? done(record) : notFound('contact', id);
}

/** Contacts as the desk sees them, in the order of the rows. */
export async function contactRecords(context: StoreContext, rows: ReadonlyArray<Selectable<ContactRow>>): Promise<ContactRecord[]> {
	const preferences = await preferencesOf(context, rows.map(({ id }) => id));
	return rows.map((row) => ({
		id: row.id,
		name: row.name ?? undefined,
		username: row.username ?? undefined,
		phone: row.phone ?? undefined,
		mobile: row.mobile ?? undefined,
		userId: row.user_id ?? undefined,
		parentUserId: row.parent_user_id ?? undefined,
		nameEdited: row.name_edited_at !== null,
		attributes: row.attributes === null ? {} : (JSON.parse(row.attributes) as Record<string, unknown>),
		blockedAt: toOptionalIso(row.blocked_at),
		createdAt: toIso(row.created_at),
		preferences: preferences.get(row.id) ?? [],
	}));
}

async function preferencesOf({ db }: StoreContext, ids: readonly string[]): Promise<Map<string, ContactPreference[]>> {
	const preferences = new Map<string, ContactPreference[]>();
	if (ids.length === 0) return preferences;
	const rows = await db.selectFrom('contact_preferences').selectAll().where('contact_id', 'in', ids).orderBy('channel_id').orderBy('category').execute();
	for (const { contact_id, channel_id, category, value, at } of rows) {
		preferences.set(contact_id, [...(preferences.get(contact_id) ?? []), { channelId: channel_id, category, value, at: toIso(at) }]);
	}
	return preferences;
}
