import type { WorkflowContent } from '../../../desk/client/workflowContent.ts';

/** A workflow of the test's own that reads the store through the package's node: GET it, get every conversation whole. */
export const inspectWorkflow: WorkflowContent = {
	name: 'Inspect the store',
	nodes: [
		{
			id: 'inspect-webhook',
			name: 'Webhook',
			type: 'n8n-nodes-base.webhook',
			typeVersion: 2,
			position: [0, 0],
			webhookId: 'inspect-the-store',
			parameters: { httpMethod: 'GET', path: 'inspect-the-store', responseMode: 'lastNode', responseData: 'allEntries' },
		},
		{
			id: 'inspect-list',
			name: 'List',
			type: 'n8n-nodes-whatsapp-helpdesk.helpdeskConversation',
			typeVersion: 1,
			position: [200, 0],
			parameters: { resource: 'conversation', operation: 'getAll', returnAll: true, filters: {} },
		},
		{
			id: 'inspect-get',
			name: 'Get',
			type: 'n8n-nodes-whatsapp-helpdesk.helpdeskConversation',
			typeVersion: 1,
			position: [400, 0],
			parameters: { resource: 'conversation', operation: 'get' },
		},
	],
	connections: {
		Webhook: { main: [[{ node: 'List', type: 'main', index: 0 }]] },
		List: { main: [[{ node: 'Get', type: 'main', index: 0 }]] },
	},
};

export interface StoredConversation {
	id: string;
	state: string;
	topic?: string;
	contact: { name?: string; phone?: string; userId?: string };
	messages: Array<{ direction: string; kind: string; text?: string; state?: string; providerId: string; handledAt?: string }>;
}
