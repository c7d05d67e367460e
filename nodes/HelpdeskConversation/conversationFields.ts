import type { INodeProperties } from 'n8n-workflow';

import type { ConversationOperation, Resource } from './operation';
import { getConversation } from './operations/getConversation';
import { getManyConversations } from './operations/getManyConversations';
import { receiveMessage } from './operations/receiveMessage';
import { recordReply } from './operations/recordReply';
import { resolveConversation } from './operations/resolveConversation';
import { updateConversation } from './operations/updateConversation';

/** In the order in which the editor lists them: alphabetical within each resource. */
export const conversationOperations: ConversationOperation[] = [
	getConversation,
	getManyConversations,
	resolveConversation,
	updateConversation,
	receiveMessage,
	recordReply,
];

const operationField = (resource: Resource, first: string): INodeProperties => ({
	displayName: 'Operation',
	name: 'operation',
	type: 'options',
	noDataExpression: true,
	default: first,
	displayOptions: { show: { resource: [resource] } },
	options: conversationOperations.filter((operation) => operation.resource === resource).map(({ option }) => option),
});

const fieldsOf = ({ resource, option, fields }: ConversationOperation): INodeProperties[] =>
	fields.map((field) => ({
		...field,
		displayOptions: { show: { resource: [resource], operation: [option.value as string], ...field.displayOptions?.show } },
	}));

/** Resource, operation, and what each operation asks for. */
export const conversationFields: INodeProperties[] = [
	{
		displayName: 'Resource',
		name: 'resource',
		type: 'options',
		noDataExpression: true,
		default: 'message',
		options: [
			{ name: 'Conversation', value: 'conversation' },
			{ name: 'Message', value: 'message' },
		],
	},
	operationField('conversation', 'get'),
	operationField('message', 'receive'),
	...conversationOperations.flatMap(fieldsOf),
];
