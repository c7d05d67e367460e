import type { ContactRef } from '../message/inboundEvent';

/** What a person can be known by. `key` serves only where a provider gave neither user id nor phone. */
export type IdentityKind = 'userId' | 'parentUserId' | 'phone' | 'key';

export interface ContactIdentity {
	kind: IdentityKind;
	value: string;
}

type Ids = Partial<Pick<ContactRef, 'userId' | 'parentUserId' | 'phone'>>;

/** The identities in the order in which they are trusted: business-scoped user id first, then phone. */
export function identitiesOf({ userId, parentUserId, phone }: Ids): ContactIdentity[] {
	const all: Array<{ kind: IdentityKind; value: string | undefined }> = [
		{ kind: 'userId', value: userId },
		{ kind: 'parentUserId', value: parentUserId },
		{ kind: 'phone', value: phone },
	];
	return all.flatMap(({ kind, value }) => (value ? [{ kind, value }] : []));
}

/** The identities of a person in an event; never empty. */
export function identitiesOfContact(contact: ContactRef): ContactIdentity[] {
	const ids = identitiesOf(contact);
	return ids.length > 0 ? ids : [{ kind: 'key', value: contact.key }];
}

/** An identity with the time since when it is known, and until when it was somebody's. */
export interface HeldIdentity extends ContactIdentity {
	contactId: string;
	since: number;
	leftAt?: number;
}

/** A phone number that was given up can belong to somebody else from then on; user ids are never given to another person. */
export function isHeldAt({ kind, since, leftAt }: HeldIdentity, at: number): boolean {
	return kind !== 'phone' || leftAt === undefined || since > leftAt || at < leftAt;
}

/** The identities by which a contact is shown and answered: of each kind the one taken last and not given up. */
export function currentIds(identities: readonly HeldIdentity[]): Ids {
	const current = (kind: IdentityKind): string | undefined =>
		identities
			.filter((identity) => identity.kind === kind && (identity.leftAt === undefined || identity.since > identity.leftAt))
			.sort((one, other) => other.since - one.since || (one.value < other.value ? -1 : 1))[0]?.value;
	return { userId: current('userId'), parentUserId: current('parentUserId'), phone: current('phone') };
}
