import { currentIds, type ContactIdentity } from '../../domain/conversation/contactIdentity';
import type { StoreContext } from '../storeContext';
import { identityFromRow } from './lookUpIdentities';

/** Gives an identity to a contact from a time on, also when it was somebody else's until now. */
export async function holdIdentity({ db }: StoreContext, { kind, value }: ContactIdentity, contactId: string, since: number): Promise<void> {
	await db
		.insertInto('contact_identities')
		.values({ kind, value, contact_id: contactId, since, left_at: null })
		.onConflict((conflict) => conflict.columns(['kind', 'value']).doUpdateSet({ contact_id: contactId, since, left_at: null }))
		.execute();
}

/** Brings the ids by which a contact is shown and answered in line with the identities it holds. */
export async function refreshCurrentIds({ db }: StoreContext, contactId: string): Promise<void> {
	const rows = await db.selectFrom('contact_identities').selectAll().where('contact_id', '=', contactId).execute();
	const { phone, userId, parentUserId } = currentIds(rows.map(identityFromRow));
	await db
		.updateTable('contacts')
		.set({ phone: phone ?? null, user_id: userId ?? null, parent_user_id: parentUserId ?? null })
		.where('id', '=', contactId)
		.execute();
}
