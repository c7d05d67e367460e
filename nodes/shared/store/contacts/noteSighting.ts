import type { ContactRef } from '../../domain/message/inboundEvent';
import type { ContactChannelRow } from '../schema/deskSchema';
import type { StoreContext } from '../storeContext';
import { refreshCurrentIds } from './holdIdentity';

export interface Sighting {
	contactId: string;
	channelId: string;
	person: ContactRef;
	sentAt: number;
	/** Whether the message opens the service window anew. */
	movesWindow: boolean;
}

/** Notes that a contact wrote on a channel: the window, the address to answer to, and the profile. Late messages move nothing back. */
export async function noteSighting(context: StoreContext, { contactId, channelId, person, sentAt, movesWindow }: Sighting): Promise<ContactChannelRow> {
	const before = await context.db
		.selectFrom('contact_channels')
		.selectAll()
		.where('contact_id', '=', contactId)
		.where('channel_id', '=', channelId)
		.executeTakeFirst();
	const lastInboundAt = before?.last_inbound_at ?? null;
	const isLatest = lastInboundAt === null || sentAt >= lastInboundAt;
	if (isLatest) await keepProfile(context, contactId, person);
	const after: ContactChannelRow = {
		contact_id: contactId,
		channel_id: channelId,
		phone: (isLatest ? (person.phone ?? before?.phone) : (before?.phone ?? person.phone)) ?? null,
		user_id: (isLatest ? (person.userId ?? before?.user_id) : (before?.user_id ?? person.userId)) ?? null,
		last_inbound_at: movesWindow && isLatest ? sentAt : lastInboundAt,
	};
	await save(context, before, after);
	if (before?.phone && after.phone && before.phone !== after.phone && before.user_id === after.user_id && after.user_id !== null) {
		await giveUpPhone(context, contactId, { from: before.phone, to: after.phone }, sentAt);
	}
	return after;
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

async function save({ db }: StoreContext, before: ContactChannelRow | undefined, after: ContactChannelRow): Promise<void> {
	if (!before) {
		await db.insertInto('contact_channels').values(after).execute();
		return;
	}
	const { contact_id, channel_id, ...values } = after;
	const changed = (Object.keys(values) as Array<keyof typeof values>).some((column) => values[column] !== before[column]);
	if (changed) await db.updateTable('contact_channels').set(values).where('contact_id', '=', contact_id).where('channel_id', '=', channel_id).execute();
}

/** Names follow the profile. */
async function keepProfile({ db }: StoreContext, contactId: string, { name, username }: ContactRef): Promise<void> {
	const profile = { ...(name ? { name } : {}), ...(username ? { username } : {}) };
	if (Object.keys(profile).length === 0) return;
	await db
		.updateTable('contacts')
		.set(profile)
		.where('id', '=', contactId)
		.where((eb) => eb.or(Object.entries(profile).map(([column, value]) => eb(column as 'name' | 'username', 'is distinct from', value))))
		.execute();
}
