import { conversationIdField } from '../conversationIdField';
import type { ConversationOperation } from '../operation';

export const updateConversation: ConversationOperation = {
	resource: 'conversation',
	option: { name: 'Update', value: 'update', action: 'Update a conversation', description: 'Set the topic of a conversation' },
	fields: [
		{
			displayName: 'Topic',
			name: 'topic',
			type: 'string',
			default: '',
			placeholder: 'e.g. Orders',
			description: 'What the conversation is about. Leave empty to remove the topic.',
		},
		conversationIdField,
	],
	async run(desk) {
		const topic = desk.parameter<string>('topic').trim() || undefined;
		const updated = desk.valueOf(await desk.store.setTopic(desk.conversationId(), topic, desk.at));
		return { ...desk.json, conversation: { ...(desk.json.conversation as object | undefined), ...updated } };
	},
};
