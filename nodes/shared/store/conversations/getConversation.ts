import { serviceWindowAt } from '../../domain/conversation/serviceWindow';
import { readContact } from '../contacts/readContact';
import { findMessages } from '../messages/findMessages';
import type { MessageView } from '../messages/messageFromRow';
import type { StoreContext } from '../storeContext';
import { done, notFound, type StoreResult } from '../storeResult';
import { tagsOf } from '../tags/findTags';
import type { ConversationDetails } from './conversationStore';
import { findConversation } from './findConversation';

/** A conversation with its contact, its tags, its window and everything that was said. */
export async function getConversation(context: StoreContext, id: string, at: Date, view?: MessageView): Promise<StoreResult<ConversationDetails>> {
	const conversation = await findConversation(context, id);
	if (!conversation) return notFound('conversation', id);
	const { contact, lastInboundAt } = await readContact(context, conversation.contactId, conversation.channelId);
	const messages = await findMessages(context, { conversationId: conversation.id }, view);
	const tags = await tagsOf(context, [conversation.id]);
	return done({ ...conversation, contact, tags: tags.get(conversation.id) ?? [], window: serviceWindowAt(at, lastInboundAt), messages });
}
