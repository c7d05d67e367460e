import type { WorkflowContent, WorkflowNode } from '../../../desk/client/workflowContent.ts';

const PACKAGE = 'n8n-nodes-whatsapp-helpdesk';

const node = (name: string, type: string, typeVersion: number, parameters: object, more: object = {}): WorkflowNode => ({ id: name, name, type, typeVersion, position: [0, 0], parameters, ...more });
const ours = (name: string, type: string, parameters: object, more?: object) => node(name, `${PACKAGE}.${type}`, 1, parameters, more);
const desk = (name: string, resource: string, operation: string, parameters: object = {}) => ours(name, 'helpdeskConversation', { resource, operation, ...parameters });
const say = (name: string, text: string) => ours(name, 'whatsAppCloud', { resource: 'message', operation: 'sendText', recipient: 'contact', text });
const posted = (path: string) => node(path, 'n8n-nodes-base.webhook', 2, { httpMethod: 'POST', path, responseMode: 'lastNode', responseData: 'allEntries' }, { webhookId: path });
const to = (...names: string[]) => ({ main: names.map((name) => [{ node: name, type: 'main', index: 0 }]) });

const itsId = { __rl: true, mode: 'id', value: '={{ $json.id }}' };

/** Contacts get an agent or are told why not, until an agent has room; POST to `hire` and `resolve` (with a `phone`) to play the agents. */
export const assignWorkflow: WorkflowContent = {
	name: 'Assignment',
	nodes: [
		node('A Contact Writes', `${PACKAGE}.whatsAppCloudTrigger`, 2, { events: ['message'] }, { webhookId: 'assignment' }),
		desk('Receive', 'message', 'receive'),
		ours('Assign', 'helpdeskAssign', { operation: 'assign' }),
		say('Say Who', '={{ $json.assignment.agent.name }}'),
		say('Say Why Not', '={{ $json.assignment.reason }}'),

		posted('hire'),
		node('Agents', 'n8n-nodes-base.splitOut', 1, { fieldToSplitOut: 'body.agents', options: {} }),
		desk('Create', 'agent', 'create', { name: '={{ $json.name }}', details: { capacity: '={{ $json.capacity }}' } }),
		desk('Set Presence', 'agent', 'setPresence', { agent: itsId, presence: 'online' }),

		posted('resolve'),
		desk('Find', 'conversation', 'getAll', { filters: { contactPhone: '={{ $json.body.phone }}', states: ['new'] } }),
		desk('Resolve', 'conversation', 'resolve'),

		node('Agent Has Room', `${PACKAGE}.helpdeskTrigger`, 2, { events: ['agentHasRoom'] }),
		ours('Assign Waiting', 'helpdeskAssign', { operation: 'assignWaiting' }),
		say('Say Whose Turn', '={{ $json.assignment.agent.name }} at last'),
	],
	connections: {
		'A Contact Writes': to('Receive'),
		Receive: to('Assign'),
		Assign: to('Say Who', 'Say Why Not'),
		hire: to('Agents'),
		Agents: to('Create'),
		Create: to('Set Presence'),
		resolve: to('Find'),
		Find: to('Resolve'),
		'Agent Has Room': to('Assign Waiting'),
		'Assign Waiting': to('Say Whose Turn'),
	},
};
