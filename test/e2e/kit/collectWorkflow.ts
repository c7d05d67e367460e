import type { WorkflowContent, WorkflowNode } from '../../../desk/client/workflowContent.ts';

const PACKAGE = 'n8n-nodes-whatsapp-helpdesk';

const node = (name: string, type: string, typeVersion: number, parameters: object, more: object = {}): WorkflowNode => ({ id: name, name, type: `${PACKAGE}.${type}`, typeVersion, position: [0, 0], parameters, ...more });
const to = (name: string) => ({ main: [[{ node: name, type: 'main', index: 0 }]] });

/** So long that n8n can be killed meanwhile. */
export const QUIET_SECONDS = 6;

/** Says once what a contact has written in several messages; what was lost on the way is taken up after a minute. */
export const collectWorkflow: WorkflowContent = {
	name: 'Collect',
	nodes: [
		node('A Contact Writes', 'whatsAppCloudTrigger', 2, { events: ['message'] }, { webhookId: 'collect' }),
		node('Not Handled', 'helpdeskTrigger', 2, { events: ['messageNotHandled'], unhandledMinutes: 1 }),
		node('Receive', 'helpdeskConversation', 1, { resource: 'message', operation: 'receive' }),
		node('Collect', 'helpdeskConversation', 1, { resource: 'message', operation: 'collect', quietSeconds: QUIET_SECONDS }),
		node('Answer', 'whatsAppCloud', 1, { resource: 'message', operation: 'sendText', recipient: 'contact', text: '=You said: {{ $json.message.text }}' }),
		node('Record', 'helpdeskConversation', 1, { resource: 'message', operation: 'recordReply', author: 'automation' }),
	],
	connections: {
		'A Contact Writes': to('Receive'),
		'Not Handled': to('Receive'),
		Receive: to('Collect'),
		Collect: to('Answer'),
		Answer: to('Record'),
	},
};
