import { phoneVariants } from '../../domain/contact/phoneVariants';
import { identitiesOfContact, type ContactIdentity } from '../../domain/conversation/contactIdentity';
import { matchContact, type KnownIdentity } from '../../domain/conversation/matchContact';
import type { Contact } from '../../domain/conversation/conversation';
import type { ContactRef } from '../../domain/message/inboundEvent';
import { keptQuery } from '../keptQuery';
import type { StoreContext } from '../storeContext';
import { keepContactWords } from '../words/contactWords';
import { findByMobile } from './findByMobile';
import { holdIdentity, refreshCurrentIds } from './holdIdentity';
import { lookUpIdentities } from './lookUpIdentities';
import { mergeContacts } from './mergeContacts';

export interface Identified {
	contactId: string;
	/** Created just now, so that there is nothing to find of it yet. */
	isNew: boolean;
	/** Contacts that may be the same person. */
	doubtful: string[];
}

/** Finds the contact who wrote, by any identity, or creates it; learns new identities and joins contacts that prove to be one. */
export async function identifyContact(context: StoreContext, person: ContactRef, channelId: string, at: number): Promise<Identified> {
	const identities = identitiesOfContact(person);
	const known = await lookUpIdentities(context, identities, channelId);
	const { contactId: found, absorbs, doubtful } = matchContact(known, person.userId, at);
	// A second number is what people entered, so it decides only where nothing better is known, and only if it is one contact's.
	const [entered, ...others] = found === undefined ? await findByMobile(context, person.phone) : [];
	const recognised = found ?? (others.length === 0 ? entered : undefined);
	const isNew = recognised === undefined;
	const contactId = recognised ?? (await createContact(context, person, at));
	for (const absorbed of absorbs) await mergeContacts(context, contactId, absorbed);

	const holders = [contactId, ...absorbs];
	const missing = identities.filter((identity) => !isHeld(identity, known, holders, at));
	for (const identity of missing) await holdIdentity(context, identity, contactId, at);
	if (!isNew && (missing.length > 0 || absorbs.length > 0)) await refreshCurrentIds(context, contactId);
	for (const loser of losersOf(missing, known, holders)) await refreshCurrentIds(context, loser);
	const perhaps = recognised === undefined && entered !== undefined ? [entered, ...others] : [];
	return { contactId, isNew, doubtful: [...doubtful, ...perhaps] };
}

/** The contact who is meant, if the desk knows it. */
export async function findContact(context: StoreContext, person: ContactRef, channelId: string, at: number): Promise<string | undefined> {
	const known = await lookUpIdentities(context, identitiesOfContact(person), channelId);
	return matchContact(known, person.userId, at).contactId;
}

/** Who may be the same person as the contact who wrote, without being certain. */
export async function findDoubtful(context: StoreContext, person: ContactRef, channelId: string, at: number): Promise<string[]> {
	if (person.phone === undefined || phoneVariants(person.phone).length === 1) return [];
	const known = await lookUpIdentities(context, identitiesOfContact(person), channelId);
	return matchContact(known, person.userId, at).doubtful;
}

const insertContact = keptQuery((db, { id, name, username, phone, userId, parentUserId, at }: Record<Exclude<keyof Contact, 'id'>, string | null> & { id: string; at: number }) =>
	db.insertInto('contacts').values({ id, name, username, phone, user_id: userId, parent_user_id: parentUserId, created_at: at }),
);

/** Creates a contact as a person is seen now. Its identities are still to be held. */
export async function createContact(context: StoreContext, person: ContactRef, at: number): Promise<string> {
	const { id, name = null, username = null, phone = null, userId = null, parentUserId = null } = contactAsSeen(context.newId(), person);
	await insertContact(context, { id, name, username, phone, userId, parentUserId, at });
	await keepContactWords(context, { id, name, username, phone, mobile: null });
	return id;
}

/** What the desk knows of a person at first sight. */
export function contactAsSeen(id: string, { name, username, phone, userId, parentUserId }: ContactRef): Contact {
	return { id, name: name || undefined, username: username || undefined, phone: phone || undefined, userId: userId || undefined, parentUserId: parentUserId || undefined };
}

/** Held by the contact already; a number that the contact gave up and uses again is taken anew. */
function isHeld({ kind, value }: ContactIdentity, known: readonly KnownIdentity[], holders: readonly string[], at: number): boolean {
	return known.some((identity) => {
		const same = identity.kind === kind && identity.value === value && holders.includes(identity.contactId);
		const givenUp = identity.leftAt !== undefined && identity.since <= identity.leftAt && identity.leftAt <= at;
		return same && !givenUp;
	});
}

/** Who held an identity until now. */
function losersOf(taken: readonly ContactIdentity[], known: readonly KnownIdentity[], holders: readonly string[]): Set<string> {
	const lost = known.filter(({ kind, value }) => taken.some((identity) => identity.kind === kind && identity.value === value));
	return new Set(lost.map(({ contactId }) => contactId).filter((contactId) => !holders.includes(contactId)));
}
