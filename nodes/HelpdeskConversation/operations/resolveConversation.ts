import { conversationIdField } from '../conversationIdField';
import type { ConversationOperation } from '../operation';

export const resolveConversation: ConversationOperation = {
	resource: 'conversation',
	option: { name: 'Resolve', value: 'resolve', action: 'Resolve a conversation', description: 'Close a conversation that is settled' },
	fields: [conversationIdField],
	async run(desk) {
		const { conversation, changed } = desk.valueOf(await desk.store.resolveConversation(desk.conversationId(), desk.at));
		const { channelId, messageId } = desk.incoming;
		if (channelId && messageId) await desk.store.markHandled(channelId, messageId, desk.at);
		return { ...desk.json, conversation: { ...(desk.json.conversation as object | undefined), ...conversation, changed } };
	},
};
