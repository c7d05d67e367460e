import type { ContactRecord } from '../../domain/contact/contactRecord';
import type { Actor } from '../../domain/history/historyEvent';
import { recordHistory } from '../history/recordHistory';
import type { StoreContext } from '../storeContext';
import { notFound, refused, type StoreResult } from '../storeResult';
import { contactRecordOf, findContactRow } from './contactRecord';
import { refreshCurrentIds } from './holdIdentity';
import { mergeContacts } from './mergeContacts';

/** Merges by hand: a person knows that two contacts are one. */
export async function joinContacts(context: StoreContext, keptId: string, absorbedId: string, actor: Actor, at: Date): Promise<StoreResult<ContactRecord>> {
	const kept = await findContactRow(context, keptId);
	if (!kept) return notFound('contact', keptId);
	const absorbed = await findContactRow(context, absorbedId);
	if (!absorbed) return notFound('contact', absorbedId);
	if (kept.id === absorbed.id) return refused('Both IDs belong to the same contact.', 'Nothing has to be merged.');
	await mergeContacts(context, kept.id, absorbed.id);
	await refreshCurrentIds(context, kept.id);
	await recordHistory(context, { type: 'contactsMerged', at, actor, contactId: kept.id, data: { absorbed: absorbed.id } });
	return await contactRecordOf(context, kept.id);
}
