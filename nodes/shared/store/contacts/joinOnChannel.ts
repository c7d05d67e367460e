import { sql } from 'kysely';
import type { ContactChannelRow } from '../schema/deskSchema';
import type { ContactPreferenceRow } from '../schema/contactPreferenceRow';
import type { StoreContext } from '../storeContext';

/** The window belongs to the person: the later one counts, with the address from which that message came. */
export async function joinWindows({ db }: StoreContext, row: ContactChannelRow): Promise<void> {
	const later = sql<boolean>`coalesce(excluded.last_inbound_at, 0) > coalesce(contact_channels.last_inbound_at, 0)`;
	await db
		.insertInto('contact_channels')
		.values(row)
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

/** The latest word on each category counts, under whichever of the two ids it was given. */
export async function joinPreferences({ db }: StoreContext, row: ContactPreferenceRow): Promise<void> {
	await db
		.insertInto('contact_preferences')
		.values(row)
		.onConflict((conflict) =>
			conflict.columns(['contact_id', 'channel_id', 'category']).doUpdateSet({ value: row.value, at: row.at }).where('contact_preferences.at', '<', row.at),
		)
		.execute();
}
