import type { WorkflowContent, WorkflowNode } from '../../../desk/client/workflowContent.ts';

const PACKAGE = 'n8n-nodes-whatsapp-helpdesk';

const nodeOf = (name: string, type: string, typeVersion: number, parameters: object, more: object = {}): WorkflowNode => ({ id: name, name, type, typeVersion, position: [0, 0], parameters, ...more });

const inARow = (...nodes: WorkflowNode[]) => ({
	nodes,
	connections: Object.fromEntries(nodes.slice(0, -1).map(({ name }, index) => [name, { main: [[{ node: nodes[index + 1]!.name, type: 'main', index: 0 }]] }])),
});

/** Gives every message to the AI. */
export const callAiWorkflow = (aiWorkflowId: string): WorkflowContent => ({
	name: 'Everything to the AI',
	...inARow(
		nodeOf('A Contact Writes', `${PACKAGE}.whatsAppCloudTrigger`, 2, { events: ['message'] }, { webhookId: 'everything-to-the-ai' }),
		nodeOf('Find the Conversation', `${PACKAGE}.helpdeskConversation`, 1, { resource: 'message', operation: 'receive' }),
		nodeOf('Choose the AI Agent', 'n8n-nodes-base.set', 3.4, { mode: 'raw', jsonOutput: JSON.stringify({ route: { aiAgent: 'Robin' } }), includeOtherFields: true, options: {} }),
		nodeOf('Ask the AI', 'n8n-nodes-base.executeWorkflow', 1.2, { workflowId: { __rl: true, mode: 'id', value: aiWorkflowId }, mode: 'each', options: {} }),
	),
});

/** POST a conversation's id to it, and an agent has that conversation. */
export const takeWorkflow: WorkflowContent = {
	name: 'Take',
	...inARow(
		nodeOf('Webhook', 'n8n-nodes-base.webhook', 2, { httpMethod: 'POST', path: 'take', responseMode: 'lastNode' }, { webhookId: 'take' }),
		nodeOf('Take', `${PACKAGE}.helpdeskConversation`, 1, { resource: 'conversation', operation: 'assign', conversationId: '={{ $json.body.id }}', agent: { __rl: true, mode: 'id', value: 'eve' } }),
	),
};

/** POST a conversation's id to it, and people give that conversation to the AI again. */
export const handBackWorkflow: WorkflowContent = {
	name: 'Hand back',
	...inARow(
		nodeOf('Webhook', 'n8n-nodes-base.webhook', 2, { httpMethod: 'POST', path: 'hand-back', responseMode: 'lastNode' }, { webhookId: 'hand-back' }),
		nodeOf('Hand Back', `${PACKAGE}.helpdeskConversation`, 1, { resource: 'conversation', operation: 'handBack', conversationId: '={{ $json.body.id }}' }),
	),
};

/** POST a conversation's id to it, and it answers the notes on it. */
export const notesWorkflow: WorkflowContent = {
	name: 'Read notes',
	...inARow(
		nodeOf('Webhook', 'n8n-nodes-base.webhook', 2, { httpMethod: 'POST', path: 'read-notes', responseMode: 'lastNode', responseData: 'allEntries' }, { webhookId: 'read-notes' }),
		nodeOf('Notes', `${PACKAGE}.helpdeskConversation`, 1, { resource: 'note', operation: 'getAll', returnAll: true, conversationId: '={{ $json.body.id }}' }),
	),
};

/** The workflow with another setting of its model. */
export const withModel = (workflow: WorkflowContent, parameters: object): WorkflowContent => ({
	...workflow,
	nodes: workflow.nodes.map((node) => (node.name === 'OpenAI Chat Model' ? { ...node, parameters: { ...(node['parameters'] as object), ...parameters } } : node)),
});
