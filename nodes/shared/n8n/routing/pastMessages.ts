import type { RoutingSubject } from '../../domain/routing/rule';
import type { ListedConversation } from '../../store/conversations/conversationStore';
import type { HelpdeskStore, StoredMessage } from '../../store/helpdeskStore';

/** What rules would have looked at. */
export interface PastMessage {
	conversation: ListedConversation;
	message: StoredMessage;
	subject: RoutingSubject;
}

/** The last message of contacts in the latest conversations, as far as rules can be tried on it. `channelIds` undefined = all. */
export async function pastMessages(store: HelpdeskStore, { limit, channelIds }: { limit: number; channelIds?: readonly string[] }): Promise<PastMessage[]> {
	const past: PastMessage[] = [];
	for (const conversation of await store.conversations.find({ channelIds }, { limit })) {
		const messages = await store.messages.find({ conversationId: conversation.id, direction: 'in' }, { newestFirst: true, limit: 2 });
		const [message] = messages;
		if (message) past.push({ conversation, message, subject: subjectOf(conversation, message, messages.length === 1) });
	}
	return past;
}

/** As the conversation stands now, at the time of the message. What a message was besides its text is not all kept. */
function subjectOf({ channelId, tags, contact, handledBy, assigneeId, waitingSince, ai }: ListedConversation, message: StoredMessage, isOnly: boolean): RoutingSubject {
	return {
		text: message.text,
		kind: message.kind,
		choiceTitle: message.kind === 'reply' ? message.text : undefined,
		outcome: isOnly ? 'new' : 'continued',
		phone: contact.phone,
		channelId,
		tags,
		handledBy,
		assigneeId,
		waitingSince,
		aiTurns: ai.turns,
		aiAgent: ai.agent,
		handedOverAt: ai.handedOverAt,
		at: Date.parse(message.sentAt),
	};
}
