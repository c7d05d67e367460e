import type { ContactRecord } from '../../domain/contact/contactRecord';
import { mergeAttributes } from '../../domain/contact/mergeAttributes';
import { identitiesOf, type ContactIdentity } from '../../domain/conversation/contactIdentity';
import type { Actor } from '../../domain/history/historyEvent';
import { recordHistory } from '../history/recordHistory';
import type { StoreContext } from '../storeContext';
import { notFound, refused, type StoreResult } from '../storeResult';
import { refreshContactWords } from '../words/contactWords';
import { contactRecordOf, findContactRow } from './contactRecord';
import type { ContactDetails } from './contactStore';
import { holdIdentity, refreshCurrentIds } from './holdIdentity';
import { identityLock } from './identityLock';

/** Adds a contact who has not written yet. */
export async function createContactByHand(context: StoreContext, details: ContactDetails, actor: Actor, at: Date): Promise<StoreResult<ContactRecord>> {
	const identities = identitiesOf(details);
	if (identities.length === 0) return refused('A contact needs a phone number or a user ID.', 'Give at least one of them: it is what the contact is recognised by.');
	const id = context.newId();
	await context.hold(identities.map(identityLock));
	const taken = await heldByAnother(context, identities, id);
	if (taken) return taken;
	await context.db
		.insertInto('contacts')
		.values({ id, name: null, username: null, phone: null, user_id: null, parent_user_id: null, created_at: at.getTime() })
		.execute();
	return await save(context, id, details, identities, actor, at);
}

/** Changes what is given and nothing else. */
export async function updateContact(context: StoreContext, id: string, details: ContactDetails, actor: Actor, at: Date): Promise<StoreResult<ContactRecord>> {
	const identities = identitiesOf(details);
	await context.hold(identities.map(identityLock));
	const row = await findContactRow(context, id);
	if (!row) return notFound('contact', id);
	const taken = await heldByAnother(context, identities, row.id);
	if (taken) return taken;
	return await save(context, row.id, details, identities, actor, at);
}

async function save(context: StoreContext, id: string, details: ContactDetails, identities: ContactIdentity[], actor: Actor, at: Date): Promise<StoreResult<ContactRecord>> {
	const { name, mobile, attributes } = details;
	for (const identity of identities) await holdIdentity(context, identity, id, at.getTime());
	if (identities.length > 0) await refreshCurrentIds(context, id);
	const row = await findContactRow(context, id);
	const known = row?.attributes ? (JSON.parse(row.attributes) as Record<string, unknown>) : {};
	const changes = {
		...(name === undefined ? {} : { name: name || null, name_edited_at: name ? at.getTime() : null }),
		...(mobile === undefined ? {} : { mobile: mobile || null }),
		...(attributes === undefined ? {} : { attributes: JSON.stringify(mergeAttributes(known, attributes)) }),
	};
	if (Object.keys(changes).length > 0) await context.db.updateTable('contacts').set(changes).where('id', '=', id).execute();
	await refreshContactWords(context, id);
	// The history outlives the person, so it says which fields changed and not to what.
	const fields = [...Object.keys(details).filter((field) => details[field as keyof ContactDetails] !== undefined)];
	await recordHistory(context, { type: 'settingsChanged', at, actor, contactId: id, data: { what: 'contact', fields } });
	return await contactRecordOf(context, id);
}

async function heldByAnother({ db }: StoreContext, identities: readonly ContactIdentity[], id: string): Promise<StoreResult<never> | undefined> {
	for (const { kind, value } of identities) {
		const held = await db.selectFrom('contact_identities').select(['contact_id', 'left_at']).where('kind', '=', kind).where('value', '=', value).executeTakeFirst();
		if (!held || held.contact_id === id || held.left_at !== null) continue;
		return refused(
			`The ${kind === 'phone' ? 'phone number' : 'user ID'} belongs to another contact (${held.contact_id}).`,
			"If both are the same person, use 'Merge'; else correct the number.",
		);
	}
	return undefined;
}
