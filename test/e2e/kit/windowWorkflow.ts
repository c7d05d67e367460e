import type { WorkflowContent, WorkflowNode } from '../../../desk/client/workflowContent.ts';

const PACKAGE = 'n8n-nodes-whatsapp-helpdesk';

const ours = (name: string, type: string, parameters: object, more: object = {}): WorkflowNode => ({
	id: name,
	name,
	type: `${PACKAGE}.${type}`,
	typeVersion: type.endsWith('Trigger') ? 2 : 1,
	position: [0, 0],
	parameters,
	...more,
});
const to = (...names: string[]) => ({ main: names.map((name) => [{ node: name, type: 'main', index: 0 }]) });
const say = (name: string, text: string) => ours(name, 'whatsAppCloud', { resource: 'message', operation: 'sendText', recipient: 'contact', text });

/** Says in the chat whether the window is open; a contact who writes of being late finds it closed a day early. */
export const windowWorkflow: WorkflowContent = {
	name: 'Service window',
	nodes: [
		ours('A Contact Writes', 'whatsAppCloudTrigger', { events: ['message'] }, { webhookId: 'window' }),
		ours('Receive', 'helpdeskConversation', { resource: 'message', operation: 'receive' }),
		ours('Window', 'whatsAppServiceWindow', { options: { marginMinutes: "={{ $json.message.text.includes('late') ? 1440 : 0 }}" } }),
		ours('Long Ago', 'whatsAppServiceWindow', { source: 'time', lastMessageAt: '2026-01-01T00:00:00Z' }),
		say('Say Open', '={{ $json.window.reason }} until {{ $json.window.closesAt }}'),
		say('Say Closed', '={{ $json.window.reason }}'),
	],
	connections: { 'A Contact Writes': to('Receive'), Receive: to('Window'), Window: to('Say Open', 'Long Ago'), 'Long Ago': to('Say Open', 'Say Closed') },
};
