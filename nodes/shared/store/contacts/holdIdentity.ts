import { currentIds, type ContactIdentity } from '../../domain/conversation/contactIdentity';
import { keptQuery } from '../keptQuery';
import type { StoreContext } from '../storeContext';
import { refreshContactWords } from '../words/contactWords';
import { identityFromRow } from './lookUpIdentities';

const upsertIdentity = keptQuery((db, { kind, value, contactId, since }: ContactIdentity & { contactId: string; since: number }) =>
	db
		.insertInto('contact_identities')
		.values({ kind, value, contact_id: contactId, since, left_at: null })
		.onConflict((conflict) => conflict.columns(['kind', 'value']).doUpdateSet({ contact_id: contactId, since, left_at: null })),
);

const identitiesHeld = keptQuery((db, { contactId }: { contactId: string }) => db.selectFrom('contact_identities').selectAll().where('contact_id', '=', contactId));

type CurrentIds = Record<'phone' | 'userId' | 'parentUserId', string | null> & { contactId: string };

const updateIds = keptQuery((db, { contactId, phone, userId, parentUserId }: CurrentIds) =>
	db.updateTable('contacts').set({ phone, user_id: userId, parent_user_id: parentUserId }).where('id', '=', contactId),
);

/** Gives an identity to a contact from a time on, also when it was somebody else's until now. */
export async function holdIdentity(context: StoreContext, { kind, value }: ContactIdentity, contactId: string, since: number): Promise<void> {
	await upsertIdentity(context, { kind, value, contactId, since });
}

/** Brings the ids by which a contact is shown and answered in line with the identities it holds. */
export async function refreshCurrentIds(context: StoreContext, contactId: string): Promise<void> {
	// Only then read the identities: another transaction may just be giving the contact one more.
	if (context.locksRows) await context.db.selectFrom('contacts').select('id').where('id', '=', contactId).forUpdate().execute();
	const rows = await identitiesHeld(context, { contactId });
	const { phone, userId, parentUserId } = currentIds(rows.map(identityFromRow));
	await updateIds(context, { contactId, phone: phone ?? null, userId: userId ?? null, parentUserId: parentUserId ?? null });
	await refreshContactWords(context, contactId);
}
