import type { ContactRecord } from '../../domain/contact/contactRecord';
import type { Conversation } from '../../domain/conversation/conversation';
import type { HistoryEvent } from '../../domain/history/historyEvent';
import { conversationFromRow } from '../conversations/conversationRow';
import { historyFromRow } from '../history/historyRows';
import type { StoredMessage } from '../helpdeskStore';
import { messageFromRow } from '../messages/messageFromRow';
import type { StoreContext } from '../storeContext';
import { done, type StoreResult } from '../storeResult';
import { tagsOf } from '../tags/findTags';
import { toIso, toOptionalIso } from '../timestamp';
import { contactRecordOf } from './contactRecord';
import { readWebhooksOf } from './personalEvents';

/** Everything that the desk keeps about a person, as JSON. */
export interface ContactExport {
	exportedAt: string;
	contact: ContactRecord;
	/** Every number and id that the contact is or was known by. */
	identities: Array<{ kind: string; value: string; since: string; until?: string }>;
	channels: Array<{ channelId: string; phone?: string; userId?: string; lastInboundAt?: string }>;
	conversations: Array<Conversation & { tags: string[]; messages: StoredMessage[]; notes: Array<{ at: string; text: string }> }>;
	/** Reactions and the like that belong to no conversation. */
	otherMessages: StoredMessage[];
	history: HistoryEvent[];
	/** What the providers sent, as it came. */
	webhooks: unknown[];
}

/** Collects what the desk keeps about a contact. */
export async function exportContact(context: StoreContext, id: string, at: Date): Promise<StoreResult<ContactExport>> {
	const found = await contactRecordOf(context, id);
	if (!found.ok) return found;
	const contact = found.value;
	const { db } = context;
	const ofContact = contact.id;
	const identities = await db.selectFrom('contact_identities').selectAll().where('contact_id', '=', ofContact).orderBy('since').execute();
	const channels = await db.selectFrom('contact_channels').selectAll().where('contact_id', '=', ofContact).orderBy('channel_id').execute();
	const conversations = await db.selectFrom('conversations').selectAll().where('contact_id', '=', ofContact).orderBy('opened_at').execute();
	const history = await db.selectFrom('history').selectAll().where('contact_id', '=', ofContact).orderBy('seq').execute();
	const ids = conversations.map((row) => row.id);
	const messages = await messagesOf(context, ofContact, ids);
	const tags = await tagsOf(context, ids);
	const notes = ids.length === 0 ? [] : await db.selectFrom('notes').selectAll().where('conversation_id', 'in', ids).orderBy('created_at').execute();
	return done({
		exportedAt: at.toISOString(),
		contact,
		identities: identities.map(({ kind, value, since, left_at }) => ({ kind, value, since: toIso(since), until: toOptionalIso(left_at) })),
		channels: channels.map((row) => ({
			channelId: row.channel_id,
			phone: row.phone ?? undefined,
			userId: row.user_id ?? undefined,
			lastInboundAt: toOptionalIso(row.last_inbound_at),
		})),
		conversations: conversations.map((row) => ({
			...conversationFromRow(row),
			tags: tags.get(row.id) ?? [],
			messages: messages.filter(({ conversationId }) => conversationId === row.id),
			notes: notes.filter(({ conversation_id }) => conversation_id === row.id).map(({ created_at, text }) => ({ at: toIso(created_at), text })),
		})),
		otherMessages: messages.filter(({ conversationId }) => conversationId === undefined),
		history: history.map(historyFromRow),
		webhooks: await readWebhooksOf(context, ofContact),
	});
}

async function messagesOf({ db }: StoreContext, contactId: string, conversationIds: string[]): Promise<StoredMessage[]> {
	const rows = await db
		.selectFrom('messages')
		.selectAll()
		.where((eb) => eb.or([eb('contact_id', '=', contactId), ...(conversationIds.length > 0 ? [eb('conversation_id', 'in', conversationIds)] : [])]))
		.orderBy('sent_at')
		.orderBy('seq')
		.execute();
	return rows.map((row) => messageFromRow(row, contactId));
}
