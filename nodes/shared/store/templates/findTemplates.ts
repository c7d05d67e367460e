import type { ProviderName } from '../../domain/message/provider';
import type { KeptTemplate } from '../../domain/template/keptTemplate';
import type { StoreContext } from '../storeContext';
import { templateFromRow } from './templateRows';
import type { KeptTemplateFilter } from './templateStore';

/** By name, then language. */
export async function findTemplates({ db }: StoreContext, { provider, account, name, status, category, language }: KeptTemplateFilter, limit?: number): Promise<KeptTemplate[]> {
	let query = db.selectFrom('templates').selectAll().orderBy('name').orderBy('language').orderBy('template_id');
	if (provider !== undefined) query = query.where('provider', '=', provider);
	if (account !== undefined) query = query.where('account', '=', account);
	if (name !== undefined) query = query.where('name', 'like', `%${name.replace(/[%_]/g, '')}%`);
	if (status !== undefined) query = query.where('status', '=', status);
	if (category !== undefined) query = query.where('category', '=', category);
	if (language !== undefined) query = query.where('language', '=', language);
	if (limit !== undefined) query = query.limit(limit);
	return (await query.execute()).map(templateFromRow);
}

/** The template of an id, or where none is given of a name and language. */
export async function findTemplate(
	{ db, locksRows }: StoreContext,
	provider: ProviderName,
	{ id, name = '', language = '' }: { id?: string; name?: string; language?: string },
): Promise<KeptTemplate | undefined> {
	let query = db.selectFrom('templates').selectAll().where('provider', '=', provider);
	query = id === undefined ? query.where('name', '=', name).where('language', '=', language) : query.where('template_id', '=', id);
	const row = await query.$if(locksRows, (locked) => locked.forUpdate()).executeTakeFirst();
	return row && templateFromRow(row);
}
