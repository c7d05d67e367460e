import type { WorkflowContent, WorkflowNode } from '../../../desk/client/workflowContent.ts';

const PACKAGE = 'n8n-nodes-whatsapp-helpdesk';

const node = (name: string, type: string, typeVersion: number, parameters: object, more: object = {}): WorkflowNode => ({ id: name, name, type, typeVersion, position: [0, 0], parameters, ...more });
const ours = (name: string, type: string, parameters: object, more: object = {}) => node(name, `${PACKAGE}.${type}`, type.endsWith('Trigger') ? 2 : 1, parameters, more);
const to = (...names: string[]) => ({ main: [names.map((name) => ({ node: name, type: 'main', index: 0 }))] });
const webhook = (path: string) => node('Webhook', 'n8n-nodes-base.webhook', 2, { httpMethod: 'POST', path, responseMode: 'lastNode', responseData: 'allEntries' }, { webhookId: path });
const named = (value: string) => ({ __rl: true, mode: 'name', value });
const values = (value: Record<string, string>) => ({ mappingMode: 'defineBelow', value, schema: [], matchingColumns: [] });

/** Answers a contact in words while that is allowed. */
export const answering: WorkflowContent = {
	name: 'Answer or remind',
	nodes: [
		ours('A Contact Writes', 'whatsAppCloudTrigger', { events: ['message'] }, { webhookId: 'answer-or-remind' }),
		ours('Receive', 'helpdeskConversation', { resource: 'message', operation: 'receive' }),
		ours('Answer', 'whatsAppTemplate', {
			resource: 'message',
			operation: 'sendWhenNeeded',
			text: 'Hello {{contact.name|there}}, we are on it.',
			template: named('follow_up/en_US'),
			values: values({ body_1: '{{contact.name|there}}', body_2: '4711' }),
		}),
		ours('Record', 'helpdeskConversation', { resource: 'message', operation: 'recordReply', author: 'automation' }),
	],
	connections: { 'A Contact Writes': to('Receive'), Receive: to('Answer'), Answer: to('Record') },
};

/** Writes to whom the call names, through each of the providers. */
export const reminding = (provider: string, template: string, filled: Record<string, string>, operation = 'send'): WorkflowContent => ({
	name: `Remind by ${provider}, ${operation}`,
	nodes: [
		webhook(`remind-${provider}-${operation}`),
		ours('Remind', 'whatsAppTemplate', {
			provider,
			resource: 'message',
			operation,
			recipient: 'phone',
			phone: '={{ $json.body.phone }}',
			text: 'Hello again.',
			template: named(template),
			values: values(filled),
		}),
	],
	connections: { Webhook: to('Remind') },
});

/** Makes a template at a provider, and deletes it again. */
export const authoring = (provider: string): WorkflowContent[] => [
	{
		name: `Make a template at ${provider}`,
		nodes: [
			webhook(`make-${provider}`),
			ours('Make', 'whatsAppTemplate', {
				provider,
				resource: 'template',
				operation: 'create',
				newName: 'pickup_ready',
				newLanguage: 'en',
				category: 'UTILITY',
				body: 'Hello {{1}}, your order {{2}} is ready for you.',
				bodyExamples: { example: [{ value: 'Ada' }, { value: '4711' }] },
				footer: 'Example Bikes',
				templateButtons: { button: [{ kind: 'quickReply', text: 'I am coming' }] },
			}),
		],
		connections: { Webhook: to('Make') },
	},
	{
		name: `Delete a template at ${provider}`,
		nodes: [webhook(`drop-${provider}`), ours('Drop', 'whatsAppTemplate', { provider, resource: 'template', operation: 'delete', template: named('pickup_ready/en'), deleteScope: 'all' })],
		connections: { Webhook: to('Drop') },
	},
];

/** A template in place of what WhatsApp refused by receipt. */
export const fallingBack: WorkflowContent = {
	name: 'Fall back to a template',
	nodes: [
		ours('A Message Fails', 'helpdeskTrigger', { events: ['messageFailed'] }),
		ours('Template Instead', 'whatsAppTemplate', { resource: 'message', operation: 'sendAfterRefusal', template: named('follow_up/en_US'), values: values({ body_1: '{{contact.name|there}}', body_2: '4711' }) }),
	],
	connections: { 'A Message Fails': to('Template Instead') },
};

export const syncing: WorkflowContent = {
	name: 'Sync the templates',
	nodes: [webhook('sync-templates'), ours('Sync', 'whatsAppTemplate', { resource: 'template', operation: 'sync' })],
	connections: { Webhook: to('Sync') },
};

export const watching: WorkflowContent = {
	name: 'Watch the templates',
	nodes: [ours('Something Changes', 'helpdeskTrigger', { events: ['templateChanged'] }), node('Look', 'n8n-nodes-base.noOp', 1, {})],
	connections: { 'Something Changes': to('Look') },
};
