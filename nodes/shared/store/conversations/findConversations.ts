import { phoneVariants } from '../../domain/contact/phoneVariants';
import type { Contact, Conversation } from '../../domain/conversation/conversation';
import { CONTACT_COLUMNS, contactFromRow } from '../contacts/readContact';
import type { ConversationFilter } from '../helpdeskStore';
import type { StoreContext } from '../storeContext';
import { conversationFromRow } from './conversationRow';
import { currentId } from './findConversation';

/** The conversations that fit a filter, latest activity first. */
export async function findConversations(context: StoreContext, filter: ConversationFilter, limit?: number): Promise<Array<Conversation & { contact: Contact }>> {
	const { states, channelId, contactId, contactPhone, topic } = filter;
	let query = context.db
		.selectFrom('conversations as conversation')
		.innerJoin('contacts as contact', 'contact.id', 'conversation.contact_id')
		.leftJoin('contact_channels as here', (join) =>
			join.onRef('here.contact_id', '=', 'conversation.contact_id').onRef('here.channel_id', '=', 'conversation.channel_id'),
		)
		.selectAll('conversation')
		.select(CONTACT_COLUMNS.filter((column) => column !== 'contact.id'))
		.orderBy('conversation.last_activity_at', 'desc')
		.orderBy('conversation.id', 'desc');
	if (states && states.length > 0) query = query.where('conversation.state', 'in', states);
	if (channelId !== undefined) query = query.where('conversation.channel_id', '=', channelId);
	if (contactId !== undefined) query = query.where('conversation.contact_id', '=', await currentId(context, contactId));
	if (contactPhone !== undefined) query = query.where('conversation.contact_id', 'in', holdersOf(context, contactPhone));
	if (topic !== undefined) query = query.where('conversation.topic', '=', topic);
	if (limit !== undefined) query = query.limit(limit);
	const rows = await query.execute();
	return rows.map((row) => ({ ...conversationFromRow(row), contact: contactFromRow({ ...row, id: row.contact_id }) }));
}

/** Who has a number now, in whatever national form; who gave it up is not meant. */
function holdersOf({ db }: StoreContext, phone: string) {
	return db
		.selectFrom('contact_identities')
		.select('contact_id')
		.where('kind', '=', 'phone')
		.where('value', 'in', phoneVariants(phone))
		.where((eb) => eb.or([eb('left_at', 'is', null), eb('since', '>', eb.ref('left_at'))]));
}
