import type { WorkflowContent, WorkflowNode } from '../../../desk/client/workflowContent.ts';

const PACKAGE = 'n8n-nodes-whatsapp-helpdesk';

const node = (name: string, type: string, typeVersion: number, parameters: object, more: object = {}): WorkflowNode => ({ id: name, name, type, typeVersion, position: [0, 0], parameters, ...more });
const inRow = (nodes: WorkflowNode[]): WorkflowContent['connections'] => Object.fromEntries(nodes.slice(0, -1).map(({ name }, index) => [name, { main: [[{ node: nodes[index + 1]!.name, type: 'main', index: 0 }]] }]));
const webhook = (path: string): WorkflowNode => node('Webhook', 'n8n-nodes-base.webhook', 2, { httpMethod: 'POST', path, responseMode: 'lastNode', responseData: 'allEntries' }, { webhookId: path });

const message = { resource: 'message', operation: 'sendText', recipient: 'phone', phone: '={{ $json.body.phone }}', text: '={{ $json.body.text }}' };

/** One node that sends what is posted; `goesOn`: its failure comes out as an item, else it ends the execution. */
export const sendsOnce = (path: string, type: string, goesOn: boolean): WorkflowContent => {
	const nodes = [webhook(path), node('Send', `${PACKAGE}.${type}`, 1, message, goesOn ? { onError: 'continueRegularOutput' } : {})];
	return { name: path, nodes, connections: inRow(nodes) };
};

/** Asks the store for everything; for a store that lets nobody in. */
export const asksStore = (path: string, goesOn: boolean): WorkflowContent => {
	const list = node('List', `${PACKAGE}.helpdeskConversation`, 1, { resource: 'conversation', operation: 'getAll', returnAll: true, filters: {} }, goesOn ? { onError: 'continueRegularOutput' } : {});
	const nodes = [webhook(path), list];
	return { name: path, nodes, connections: inRow(nodes) };
};
