import { isSameLine } from '../../domain/contact/phoneVariants';
import type { Contact } from '../../domain/conversation/conversation';
import { SERVICE_WINDOW_MS } from '../../domain/conversation/serviceWindow';
import type { ContactRef } from '../../domain/message/inboundEvent';
import { keptQuery } from '../keptQuery';
import type { ContactChannelRow } from '../schema/deskSchema';
import type { StoreContext } from '../storeContext';
import { refreshContactWords } from '../words/contactWords';
import { contactAsSeen } from './identifyContact';
import { refreshCurrentIds } from './holdIdentity';
import { CONTACT_COLUMNS, contactFromRow, readContact, type ContactOnChannel } from './readContact';

export interface Sighting {
	contactId: string;
	/** Whether the contact was created just now. */
	isNew: boolean;
	channelId: string;
	person: ContactRef;
	sentAt: number;
	/** Whether the message opens the service window anew. */
	movesWindow: boolean;
}

/** The address with its contact, in one query because every message asks for both. */
const findAddress = keptQuery((db, { contactId, channelId }: { contactId: string; channelId: string }, { locksRows }) =>
	db
		.selectFrom('contact_channels as here')
		.innerJoin('contacts as contact', 'contact.id', 'here.contact_id')
		.select([...CONTACT_COLUMNS, 'here.last_inbound_at', 'here.window_opened_at', 'contact.blocked_at'])
		.where('here.contact_id', '=', contactId)
		.where('here.channel_id', '=', channelId)
		.$if(locksRows, (query) => query.forUpdate('here')),
);

const insertAddress = keptQuery((db, { contact_id, channel_id, phone, user_id, last_inbound_at, window_opened_at }: ContactChannelRow) =>
	db.insertInto('contact_channels').values({ contact_id, channel_id, phone, user_id, last_inbound_at, window_opened_at }),
);

const updateAddress = keptQuery((db, { contact_id, channel_id, phone, user_id, last_inbound_at, window_opened_at }: ContactChannelRow) =>
	db.updateTable('contact_channels').set({ phone, user_id, last_inbound_at, window_opened_at }).where('contact_id', '=', contact_id).where('channel_id', '=', channel_id),
);

const updateProfile = keptQuery((db, { id, name, username }: { id: string; name: string | null; username: string | null }) =>
	db
		.updateTable('contacts')
		// A name that a person has set stays.
		.set((eb) => ({ name: eb.case().when('name_edited_at', 'is not', null).then(eb.ref('name')).else(name).end(), username }))
		.where('id', '=', id)
		.returning('name'),
);

/** Notes that a contact wrote on a channel: the window, the address to answer to, and the profile. Late messages move nothing back. */
export async function noteSighting(context: StoreContext, sighting: Sighting): Promise<ContactOnChannel> {
	const { contactId, isNew, channelId, person, sentAt, movesWindow } = sighting;
	const [known] = isNew ? [] : await findAddress(context, { contactId, channelId });
	const before = known && { contact_id: contactId, channel_id: channelId, phone: known.here_phone, user_id: known.here_user_id, last_inbound_at: known.last_inbound_at, window_opened_at: known.window_opened_at };
	const { contact, isBlocked } = known ? { contact: contactFromRow(known), isBlocked: known.blocked_at !== null } : await contactWithoutAddress(context, sighting);
	const lastInboundAt = before?.last_inbound_at ?? null;
	const isLatest = lastInboundAt === null || sentAt >= lastInboundAt;
	const profile = isLatest ? await keepProfile(context, contact, person) : contact;
	const after: ContactChannelRow = {
		contact_id: contactId,
		channel_id: channelId,
		phone: (isLatest ? (person.phone ?? before?.phone) : (before?.phone ?? person.phone)) ?? null,
		user_id: (isLatest ? (person.userId ?? before?.user_id) : (before?.user_id ?? person.userId)) ?? null,
		last_inbound_at: movesWindow && isLatest ? sentAt : lastInboundAt,
		window_opened_at: movesWindow && isLatest && !isOpenAt(before, sentAt) ? sentAt : (before?.window_opened_at ?? null),
	};
	await save(context, before, after);
	if (before?.phone && after.phone && !isSameLine(before.phone, after.phone) && before.user_id === after.user_id && after.user_id !== null) {
		await giveUpPhone(context, contactId, { from: before.phone, to: after.phone }, sentAt);
	}
	return {
		contact: { ...profile, phone: after.phone ?? contact.phone, userId: after.user_id ?? contact.userId },
		lastInboundAt: after.last_inbound_at === null ? undefined : new Date(after.last_inbound_at),
		isBlocked,
	};
}

async function contactWithoutAddress(context: StoreContext, { contactId, isNew, channelId, person }: Sighting): Promise<ContactOnChannel> {
	return isNew ? { contact: contactAsSeen(contactId, person), isBlocked: false } : await readContact(context, contactId, channelId);
}

/** Whether the service window was open, so that a message prolongs it instead of opening it anew. */
function isOpenAt(row: ContactChannelRow | undefined, at: number): boolean {
	return !!row && row.window_opened_at !== null && row.last_inbound_at !== null && at < row.last_inbound_at + SERVICE_WINDOW_MS;
}

/** The same account under another number: the old number is not the contact's any more, on no channel. */
async function giveUpPhone(context: StoreContext, contactId: string, { from, to }: { from: string; to: string }, at: number): Promise<void> {
	const { db } = context;
	await db
		.updateTable('contact_identities')
		.set({ left_at: at })
		.where('kind', '=', 'phone')
		.where('value', '=', from)
		.where('contact_id', '=', contactId)
		.execute();
	await db.updateTable('contact_channels').set({ phone: to }).where('contact_id', '=', contactId).where('phone', '=', from).execute();
	await refreshCurrentIds(context, contactId);
}

async function save(context: StoreContext, before: ContactChannelRow | undefined, after: ContactChannelRow): Promise<void> {
	if (!before) await insertAddress(context, after);
	else if ((Object.keys(after) as Array<keyof typeof after>).some((column) => after[column] !== before[column])) await updateAddress(context, after);
}

/** Names follow the profile; what it leaves out stays known. */
async function keepProfile(context: StoreContext, contact: Contact, { name, username }: ContactRef): Promise<Contact> {
	const after = { ...contact, name: name || contact.name, username: username || contact.username };
	if (after.name !== contact.name || after.username !== contact.username) {
		const [kept] = await updateProfile(context, { id: contact.id, name: after.name ?? null, username: after.username ?? null });
		await refreshContactWords(context, contact.id);
		return { ...after, name: kept?.name ?? undefined };
	}
	return after;
}
