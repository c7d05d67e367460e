import type { IDataObject } from 'n8n-workflow';

import { conversationIdField } from '../../../shared/n8n/desk/conversationIdField';
import type { DeskOperation } from '../../../shared/n8n/desk/Desk';
import { quarantinedFields, showQuarantined } from '../../quarantinedFields';

export const getConversation: DeskOperation = {
	resource: 'conversation',
	option: { name: 'Get', value: 'get', action: 'Get a conversation', description: 'Get a conversation with its contact, its tags and every message' },
	fields: [conversationIdField, ...quarantinedFields],
	async run(desk) {
		const id = desk.conversationId();
		const view = { showQuarantined: await showQuarantined(desk, id) };
		return desk.valueOf(await desk.store.conversations.get(id, desk.at, view)) as unknown as IDataObject;
	},
};
