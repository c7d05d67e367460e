import { isSameLine, phoneVariants } from '../../domain/contact/phoneVariants';
import { identitiesOf, identitiesOfContact, type ContactIdentity } from '../../domain/conversation/contactIdentity';
import { matchContact, type KnownIdentity } from '../../domain/conversation/matchContact';
import type { IdentityEvent } from '../../domain/message/inboundEvent';
import type { StoreContext } from '../storeContext';
import { toMillis } from '../timestamp';
import { holdIdentity, refreshCurrentIds } from './holdIdentity';
import { createContact } from './identifyContact';
import { lookUpIdentities } from './lookUpIdentities';
import { mergeContacts } from './mergeContacts';

/**
 * Follows a contact to a new number or user id. One change can be told in several events, in any order, before or after the first
 * message under the new identity; all of them lead to one contact with one history.
 */
export async function followIdentityChange(context: StoreContext, { contact, channel, identity }: IdentityEvent, receivedAt: Date): Promise<void> {
	const at = toMillis(identity.at, receivedAt);
	const current = identitiesOf(identity.current ?? {});
	const isReplaced = ({ kind }: ContactIdentity): boolean => current.some((one) => one.kind === kind);
	const before = identity.previous ? identitiesOf(identity.previous) : identitiesOf(contact).filter(isReplaced);
	if (before.length === 0 && current.length === 0) return;
	const given = identitiesOfContact(contact);

	const known = await lookUpIdentities(context, distinct([...before, ...current, ...given]), channel.id);
	const trusted = known.filter((one) => (includes(before, asked(one)) && !includes(current, asked(one)) ? isOldHolder(one, at) : isNewHolder(one, at)));
	const { contactId: found, absorbs } = matchContact(trusted, undefined, at);
	const contactId = found ?? (await createContact(context, contact, at));
	for (const absorbed of absorbs) await mergeContacts(context, contactId, absorbed);

	for (const one of current) await take(context, one, contactId, at);
	const left = before.filter((identity) => isReplaced(identity) && !current.some((one) => isSame(one, identity)));
	const leftForms = known.filter((one) => one.variantOf !== undefined && includes(left, asked(one)) && [contactId, ...absorbs].includes(one.contactId));
	for (const one of [...left, ...leftForms]) await leave(context, one, contactId, at);
	for (const one of [...before, ...given]) await add(context, one, contactId, at);
	await moveAddresses(context, contactId, identity);
	for (const holder of new Set([contactId, ...known.map((one) => one.contactId)])) await refreshCurrentIds(context, holder);
}

/** The identity that was looked for, where a number was found in another form. */
function asked({ kind, value, variantOf }: KnownIdentity): ContactIdentity {
	return { kind, value: variantOf ?? value };
}

/** A number in another national form is no other number. */
function isSame(one: ContactIdentity, other: ContactIdentity): boolean {
	return one.kind === other.kind && (one.kind === 'phone' ? isSameLine(one.value, other.value) : one.value === other.value);
}

/** Whoever took the old number after the change is somebody else. */
function isOldHolder({ kind, since }: KnownIdentity, at: number): boolean {
	return kind !== 'phone' || since <= at;
}

/** Whoever held the new number before the change is somebody else; the contact itself can only have used it since. */
function isNewHolder({ kind, since }: KnownIdentity, at: number): boolean {
	return kind !== 'phone' || since >= at;
}

async function take(context: StoreContext, identity: ContactIdentity, contactId: string, at: number): Promise<void> {
	const held = await heldBy(context, identity);
	if (held?.contact_id === contactId && held.since >= at) return;
	const leftLater = held?.contact_id === contactId && held.left_at !== null && held.left_at > at;
	await holdIdentity(context, identity, contactId, at);
	if (leftLater) await setLeft(context, identity, held.left_at);
}

async function add(context: StoreContext, identity: ContactIdentity, contactId: string, at: number): Promise<void> {
	if (!(await heldBy(context, identity))) await holdIdentity(context, identity, contactId, at);
}

async function leave(context: StoreContext, identity: ContactIdentity, contactId: string, at: number): Promise<void> {
	const held = await heldBy(context, identity);
	if (!held) await holdIdentity(context, identity, contactId, at);
	if (!held || (held.contact_id === contactId && (held.left_at ?? 0) < at)) await setLeft(context, identity, at);
}

/** Messages sent before the change can still be on their way: the identity stays known, with the time of its end. */
async function setLeft({ db }: StoreContext, { kind, value }: ContactIdentity, leftAt: number | null): Promise<void> {
	await db.updateTable('contact_identities').set({ left_at: leftAt }).where('kind', '=', kind).where('value', '=', value).execute();
}

async function heldBy({ db }: StoreContext, { kind, value }: ContactIdentity) {
	return await db.selectFrom('contact_identities').selectAll().where('kind', '=', kind).where('value', '=', value).executeTakeFirst();
}

async function moveAddresses({ db }: StoreContext, contactId: string, { previous, current }: IdentityEvent['identity']): Promise<void> {
	const ours = db.updateTable('contact_channels').where('contact_id', '=', contactId);
	if (previous?.phone && current?.phone) await ours.set({ phone: current.phone }).where('phone', 'in', phoneVariants(previous.phone)).execute();
	if (previous?.userId && current?.userId) await ours.set({ user_id: current.userId }).where('user_id', '=', previous.userId).execute();
}

function distinct(identities: readonly ContactIdentity[]): ContactIdentity[] {
	return identities.filter((identity, index) => !includes(identities.slice(0, index), identity));
}

function includes(identities: readonly ContactIdentity[], { kind, value }: ContactIdentity): boolean {
	return identities.some((one) => one.kind === kind && one.value === value);
}
