import type { ContactIdentity, HeldIdentity } from '../../domain/conversation/contactIdentity';
import type { KnownIdentity } from '../../domain/conversation/matchContact';
import type { IdentityRow } from '../schema/deskSchema';
import type { StoreContext } from '../storeContext';

/** Which of the identities the desk has met, and what it must know of their holders to decide who somebody is. */
export async function lookUpIdentities({ db }: StoreContext, identities: readonly ContactIdentity[], channelId: string): Promise<KnownIdentity[]> {
	if (identities.length === 0) return [];
	const rows = await db
		.selectFrom('contact_identities as identity')
		.innerJoin('contacts as contact', 'contact.id', 'identity.contact_id')
		.leftJoin('contact_channels as here', (join) => join.onRef('here.contact_id', '=', 'identity.contact_id').on('here.channel_id', '=', channelId))
		.select(['identity.kind', 'identity.value', 'identity.contact_id', 'identity.since', 'identity.left_at', 'contact.created_at', 'here.user_id'])
		.where((eb) => eb.or(identities.map(({ kind, value }) => eb.and([eb('identity.kind', '=', kind), eb('identity.value', '=', value)]))))
		.execute();
	return rows.map((row) => ({ ...identityFromRow(row), contactCreatedAt: row.created_at, userIdHere: row.user_id ?? undefined }));
}

/** An identity as the rules see it. */
export function identityFromRow({ kind, value, contact_id, since, left_at }: IdentityRow): HeldIdentity {
	return { kind, value, contactId: contact_id, since, leftAt: left_at ?? undefined };
}
