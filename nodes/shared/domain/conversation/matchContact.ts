import { isHeldAt, type HeldIdentity } from './contactIdentity';

/** An identity of the person in question that the desk has met before, with what decides about its holder. */
export interface KnownIdentity extends HeldIdentity {
	contactCreatedAt: number;
	/** The user id by which the holder is shown. */
	contactUserId?: string;
	/** The user id under which the holder writes on the channel in question. */
	userIdHere?: string;
	/** The person's number, where the holder has it in another national form only. */
	variantOf?: string;
}

export interface ContactMatch {
	/** Missing when the person is new to the desk. */
	contactId?: string;
	/** Contacts that turn out to be the same person. */
	absorbs: string[];
	/** Contacts that may be the same person; only people can tell. */
	doubtful: string[];
}

/**
 * Decides who wrote. All contacts that hold one of the person's identities are one person, except that a phone number proves
 * nothing when its holder writes on this channel under another user id (the number went to somebody else) or gave it up.
 * A number in another national form finds its holder too, but joins two contacts only where no user ids speak against it.
 * The contact known longest stays.
 */
export function matchContact(known: readonly KnownIdentity[], userId: string | undefined, at: number): ContactMatch {
	const held = known.filter((identity) => isHeldAt(identity, at));
	const proven = held.filter((identity) => !isOtherPerson(identity, userId));
	const certain = proven.filter((identity) => identity.variantOf === undefined || isCertain(identity, proven, userId));
	const holders = new Map(certain.map((identity) => [identity.contactId, identity.contactCreatedAt]));
	const [contactId, ...absorbs] = [...holders]
		.sort(([id, createdAt], [otherId, otherCreatedAt]) => createdAt - otherCreatedAt || (id < otherId ? -1 : 1))
		.map(([id]) => id);
	const variants = held.filter((identity) => identity.variantOf !== undefined && !holders.has(identity.contactId));
	return { contactId, absorbs, doubtful: [...new Set(variants.map((identity) => identity.contactId))].sort() };
}

function isOtherPerson({ kind, userIdHere }: KnownIdentity, userId: string | undefined): boolean {
	return kind === 'phone' && userId !== undefined && userIdHere !== undefined && userIdHere !== userId;
}

/** A merge cannot be undone, so one user id at most may be in play, on any channel; finding the only holder is no merge. */
function isCertain(variant: KnownIdentity, proven: readonly KnownIdentity[], userId: string | undefined): boolean {
	const others = proven.filter(({ contactId }) => contactId !== variant.contactId);
	if (others.length === 0) return true;
	const userIds = [variant, ...others].flatMap((identity) => [identity.contactUserId, identity.userIdHere]);
	return new Set([userId, ...userIds].filter((id) => id !== undefined)).size <= 1;
}
