import { sql } from 'kysely';
import { phoneVariants } from '../../domain/contact/phoneVariants';
import type { ContactRecord } from '../../domain/contact/contactRecord';
import type { StoreContext } from '../storeContext';
import { searchWords } from '../../domain/search/searchWords';
import { endingOf } from '../words/contactWords';
import { byRarity, hasToo, idsWith } from '../words/contactsWith';
import { contactRecords } from './contactRecord';
import type { ContactFilter } from './contactStore';
import { holdersOfPhone } from './holdersOfPhone';

/** The contacts who fit a filter, latest first. */
export async function findContacts(context: StoreContext, { name, search, phone, blocked, channelId }: ContactFilter, limit?: number): Promise<ContactRecord[]> {
	const asked = search === undefined ? [] : searchWords(search);
	if (search !== undefined && asked.length === 0) return [];
	const ending = name === undefined ? undefined : endingOf(name);
	const { first, others, areMany } = await byRarity(context, ending === undefined ? asked : [...asked, ending]);
	let query = context.db.selectFrom('contacts').selectAll();
	if (first !== undefined) query = areMany ? query.where(hasToo(context, 'contacts.id', first)) : query.where('id', 'in', idsWith(context, first));
	for (const other of others) query = query.where(hasToo(context, 'contacts.id', other));
	// Those few are looked up and sorted; else all are gone through in the order of their index.
	const areFew = phone !== undefined || (first !== undefined && !areMany);
	query = query.orderBy(areFew ? sql`created_at + 0` : 'created_at', 'desc').orderBy('id', 'desc');
	if (name !== undefined) {
		const part = `%${name.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`;
		const contains = (column: 'name' | 'username') => sql<boolean>`lower(${sql.ref(column)}) like ${part} escape '\\'`;
		query = query.where((eb) => eb.or([contains('name'), contains('username')]));
	}
	if (phone !== undefined) {
		// No planner finds the two indexes behind an "or".
		const called = context.db.selectFrom('contacts as called').select('called.id as contact_id').where('called.mobile', 'in', phoneVariants(phone));
		query = query.where('id', 'in', holdersOfPhone(context, phone).union(called));
	}
	if (blocked !== undefined) query = query.where('blocked_at', blocked ? 'is not' : 'is', null);
	if (channelId !== undefined) {
		query = query.where('id', 'in', context.db.selectFrom('contact_channels').select('contact_id').where('channel_id', '=', channelId));
	}
	if (limit !== undefined) query = query.limit(limit);
	return await contactRecords(context, await query.execute());
}
