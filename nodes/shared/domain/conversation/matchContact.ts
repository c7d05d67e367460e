import { isHeldAt, type HeldIdentity } from './contactIdentity';

/** An identity of the person in question that the desk has met before, with what decides about its holder. */
export interface KnownIdentity extends HeldIdentity {
	contactCreatedAt: number;
	/** The user id under which the holder writes on the channel in question. */
	userIdHere?: string;
}

export interface ContactMatch {
	/** Missing when the person is new to the desk. */
	contactId?: string;
	/** Contacts that turn out to be the same person. */
	absorbs: string[];
}

/**
 * Decides who wrote. All contacts that hold one of the person's identities are one person, except that a phone number proves
 * nothing when its holder writes on this channel under another user id (the number went to somebody else) or gave it up.
 * The contact known longest stays.
 */
export function matchContact(known: readonly KnownIdentity[], userId: string | undefined, at: number): ContactMatch {
	const proven = known.filter((identity) => isHeldAt(identity, at) && !isOtherPerson(identity, userId));
	const holders = new Map(proven.map((identity) => [identity.contactId, identity.contactCreatedAt]));
	const [contactId, ...absorbs] = [...holders]
		.sort(([id, createdAt], [otherId, otherCreatedAt]) => createdAt - otherCreatedAt || (id < otherId ? -1 : 1))
		.map(([id]) => id);
	return { contactId, absorbs };
}

function isOtherPerson({ kind, userIdHere }: KnownIdentity, userId: string | undefined): boolean {
	return kind === 'phone' && userId !== undefined && userIdHere !== undefined && userIdHere !== userId;
}
