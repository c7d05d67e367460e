import type { INodeProperties } from 'n8n-workflow';

import { operationFields, resourceFields, type ListedResource } from '../shared/n8n/resourceFields';
import type { ConversationOperation } from './operation';
import { getConversation } from './operations/getConversation';
import { getManyConversations } from './operations/getManyConversations';
import { receiveMessage } from './operations/receiveMessage';
import { recordReply } from './operations/recordReply';
import { resolveConversation } from './operations/resolveConversation';
import { updateConversation } from './operations/updateConversation';

const resources: ListedResource[] = [
	{ name: 'Conversation', value: 'conversation', first: 'get' },
	{ name: 'Message', value: 'message', first: 'receive' },
];

export const conversationOperations: ConversationOperation[] = [
	getConversation,
	getManyConversations,
	resolveConversation,
	updateConversation,
	receiveMessage,
	recordReply,
];

/** Resource, operation, and what each operation asks for. */
export const conversationFields: INodeProperties[] = [
	...resourceFields(resources, 'message', conversationOperations),
	...operationFields(conversationOperations),
];
