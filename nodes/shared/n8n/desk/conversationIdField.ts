import type { INodeProperties } from 'n8n-workflow';

export const conversationIdField: INodeProperties = {
	displayName: 'Conversation ID',
	name: 'conversationId',
	type: 'string',
	default: '',
	placeholder: 'From the incoming item',
	description: 'Leave empty for the conversation of the incoming item',
};
