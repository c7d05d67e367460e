import { sql } from 'kysely';
import { phoneVariants } from '../../domain/contact/phoneVariants';
import type { ContactRecord } from '../../domain/contact/contactRecord';
import type { StoreContext } from '../storeContext';
import { contactsWith } from '../words/contactWords';
import { contactRecords } from './contactRecord';
import type { ContactFilter } from './contactStore';
import { holdersOfPhone } from './holdersOfPhone';

/** The contacts who fit a filter, latest first. */
export async function findContacts(context: StoreContext, { name, search, phone, blocked, channelId }: ContactFilter, limit?: number): Promise<ContactRecord[]> {
	let query = context.db.selectFrom('contacts').selectAll().orderBy('created_at', 'desc').orderBy('id', 'desc');
	if (name !== undefined) {
		const part = `%${name.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`;
		const contains = (column: 'name' | 'username') => sql<boolean>`lower(${sql.ref(column)}) like ${part} escape '\\'`;
		query = query.where((eb) => eb.or([contains('name'), contains('username')]));
	}
	if (search !== undefined) {
		const found = contactsWith(context, search);
		if (!found) return [];
		query = query.where('id', 'in', found);
	}
	if (phone !== undefined) query = query.where((eb) => eb.or([eb('id', 'in', holdersOfPhone(context, phone)), eb('mobile', 'in', phoneVariants(phone))]));
	if (blocked !== undefined) query = query.where('blocked_at', blocked ? 'is not' : 'is', null);
	if (channelId !== undefined) {
		query = query.where('id', 'in', context.db.selectFrom('contact_channels').select('contact_id').where('channel_id', '=', channelId));
	}
	if (limit !== undefined) query = query.limit(limit);
	return await contactRecords(context, await query.execute());
}
