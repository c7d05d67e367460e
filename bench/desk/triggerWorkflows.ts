import type { WorkflowContent, WorkflowNode } from '../../desk/client/workflowContent.ts';

const node = (name: string, type: string, typeVersion: number, parameters: object, more: object = {}): WorkflowNode => ({ id: name, name, type, typeVersion, position: [0, 0], parameters, ...more });
const nothing = node('Nothing', 'n8n-nodes-base.noOp', 1, {});
const thenNothing = (name: string) => ({ [name]: { main: [[{ node: 'Nothing', type: 'main', index: 0 }]] } });

/** The least that n8n does for a request: the ceiling of everything else on the same instance. */
export const bareWebhook: WorkflowContent = {
	name: 'Bench: bare webhook',
	nodes: [node('Webhook', 'n8n-nodes-base.webhook', 2, { httpMethod: 'POST', path: 'bench-bare', responseMode: 'onReceived', options: {} }, { webhookId: 'bench-bare' }), nothing],
	connections: thenNothing('Webhook'),
};

/** As many nodes as a message passes on its way through the desk, which only send one request: what n8n itself takes for a workflow of that length. */
export function eightNodes(graphUrl: string): WorkflowContent {
	const idle = Array.from({ length: 6 }, (_, index) => ({ ...nothing, id: `Nothing ${index}`, name: `Nothing ${index}` }));
	const webhook = node('Webhook', 'n8n-nodes-base.webhook', 2, { httpMethod: 'POST', path: 'bench-eight', responseMode: 'onReceived', options: {} }, { webhookId: 'bench-eight' });
	const send = node('Send', 'n8n-nodes-base.httpRequest', 4.2, { method: 'POST', url: `${graphUrl}/messages`, sendBody: true, specifyBody: 'json', jsonBody: '{"to":"4915500000000"}', options: {} });
	const nodes = [webhook, ...idle, send];
	const next = nodes.slice(0, -1).map(({ name }, index) => [name, { main: [[{ node: nodes[index + 1]!.name, type: 'main', index: 0 }]] }] as const);
	return { name: 'Bench: eight nodes', nodes, connections: Object.fromEntries(next) };
}

/** n8n's own WhatsApp Trigger, as it comes. */
export const builtInTrigger: WorkflowContent = {
	name: 'Bench: built-in WhatsApp Trigger',
	nodes: [node('WhatsApp Trigger', 'n8n-nodes-base.whatsAppTrigger', 1, { updates: ['messages'], options: {} }, { webhookId: 'bench-built-in' }), nothing],
	connections: thenNothing('WhatsApp Trigger'),
};

/** Ours, with its store, and nothing behind it. */
export const ourTrigger: WorkflowContent = {
	name: 'Bench: our trigger',
	nodes: [node('Trigger', 'n8n-nodes-whatsapp-helpdesk.whatsAppCloudTrigger', 2, { setup: 'manual', events: ['message'] }, { webhookId: 'bench-ours' }), nothing],
	connections: thenNothing('Trigger'),
};
