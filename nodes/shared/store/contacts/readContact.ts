import type { Contact } from '../../domain/conversation/conversation';
import { keptQuery } from '../keptQuery';
import type { StoreContext } from '../storeContext';

interface ContactColumns {
	id: string;
	name: string | null;
	username: string | null;
	phone: string | null;
	user_id: string | null;
	parent_user_id: string | null;
	/** The address on the channel in question. */
	here_phone: string | null;
	here_user_id: string | null;
}

/** The columns of a contact joined as `contact`, with its address on a channel joined as `here`. */
export const CONTACT_COLUMNS = [
	'contact.id',
	'contact.name',
	'contact.username',
	'contact.phone',
	'contact.user_id',
	'contact.parent_user_id',
	'here.phone as here_phone',
	'here.user_id as here_user_id',
] as const;

/** A contact as seen on a channel: answered in the form in which it writes there. */
export function contactFromRow(row: ContactColumns): Contact {
	return {
		id: row.id,
		name: row.name ?? undefined,
		username: row.username ?? undefined,
		phone: row.here_phone ?? row.phone ?? undefined,
		userId: row.here_user_id ?? row.user_id ?? undefined,
		parentUserId: row.parent_user_id ?? undefined,
	};
}

export interface ContactOnChannel {
	contact: Contact;
	lastInboundAt?: Date;
	/** What a blocked contact writes is kept and starts nothing. */
	isBlocked: boolean;
}

const onChannel = keptQuery((db, { contactId, channelId }: { contactId: string; channelId: string }) =>
	db
		.selectFrom('contacts as contact')
		.leftJoin('contact_channels as here', (join) => join.onRef('here.contact_id', '=', 'contact.id').on('here.channel_id', '=', channelId))
		.select([...CONTACT_COLUMNS, 'here.last_inbound_at', 'contact.blocked_at'])
		.where('contact.id', '=', contactId),
);

/** A contact with the time at which it last wrote on a channel. */
export async function readContact(context: StoreContext, contactId: string, channelId: string): Promise<ContactOnChannel> {
	const [row] = await onChannel(context, { contactId, channelId });
	if (!row) throw new Error('A contact that something belongs to is gone.');
	const lastInboundAt = row.last_inbound_at === null ? undefined : new Date(row.last_inbound_at);
	return { contact: contactFromRow(row), lastInboundAt, isBlocked: row.blocked_at !== null };
}
