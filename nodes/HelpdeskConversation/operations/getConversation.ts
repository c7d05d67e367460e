import type { IDataObject } from 'n8n-workflow';

import { conversationIdField } from '../conversationIdField';
import type { ConversationOperation } from '../operation';

export const getConversation: ConversationOperation = {
	resource: 'conversation',
	option: { name: 'Get', value: 'get', action: 'Get a conversation', description: 'Get a conversation with its contact and every message' },
	fields: [conversationIdField],
	async run(desk) {
		return desk.valueOf(await desk.store.getConversation(desk.conversationId(), desk.at)) as unknown as IDataObject;
	},
};
