import type { WorkflowContent, WorkflowNode } from '../../../desk/client/workflowContent.ts';

const PACKAGE = 'n8n-nodes-whatsapp-helpdesk';

const node = (name: string, type: string, typeVersion: number, parameters: object, more: object = {}): WorkflowNode => ({ id: name, name, type, typeVersion, position: [0, 0], parameters, ...more });
const ours = (name: string, type: string, parameters: object, more: object = {}) => node(name, `${PACKAGE}.${type}`, type.endsWith('Trigger') ? 2 : 1, parameters, more);
const webhook = (path: string) => node('Webhook', 'n8n-nodes-base.webhook', 2, { httpMethod: 'POST', path, responseMode: 'lastNode', responseData: 'allEntries' }, { webhookId: path });
const to = (name: string) => ({ main: [[{ node: name, type: 'main', index: 0 }]] });

const isAskedFor = { conditions: { options: { caseSensitive: true, leftValue: '', typeValidation: 'loose', version: 2 }, conditions: [{ id: 'asked', leftValue: '={{ $json.message.text }}', rightValue: 'Answer me', operator: { type: 'string', operation: 'equals' } }], combinator: 'and' }, options: {} };

/** Receives what contacts write, and answers only whoever writes "Answer me"; where that fails, once more. */
export const receiving: WorkflowContent = {
	name: 'Receive',
	nodes: [
		ours('A Contact Writes', 'whatsAppCloudTrigger', { events: ['message'] }, { webhookId: 'receive-only' }),
		ours('Receive', 'helpdeskConversation', { resource: 'message', operation: 'receive' }),
		node('Is an Answer Asked For?', 'n8n-nodes-base.if', 2.2, isAskedFor),
		ours('Answer', 'helpdeskReply', { message: 'text', text: 'Here it is.' }, { retryOnFail: true, maxTries: 2, waitBetweenTries: 0 }),
	],
	connections: { 'A Contact Writes': to('Receive'), Receive: to('Is an Answer Asked For?'), 'Is an Answer Asked For?': to('Answer') },
};

/** Says what the call names in the conversation that it names. */
export const saying: WorkflowContent = {
	name: 'Say something',
	nodes: [webhook('say'), ours('Say', 'helpdeskReply', { message: 'text', text: '={{ $json.body.text }}', author: 'agent', conversationId: '={{ $json.body.conversationId }}' })],
	connections: { Webhook: to('Say') },
};

/** Reads the notes of a conversation. */
export const readingNotes: WorkflowContent = {
	name: 'Read the notes',
	nodes: [webhook('read-notes'), ours('Notes', 'helpdeskConversation', { resource: 'note', operation: 'getAll', returnAll: true, conversationId: '={{ $json.body.conversationId }}' }, { alwaysOutputData: true })],
	connections: { Webhook: to('Notes') },
};

/** Gives the contact of a conversation an e-mail address. */
export const keepingEmail: WorkflowContent = {
	name: 'Keep an e-mail address',
	nodes: [webhook('keep-email'), ours('Keep', 'helpdeskConversation', { resource: 'contact', operation: 'update', contactId: '={{ $json.body.contactId }}', details: { attributes: { attribute: [{ name: 'email', value: '={{ $json.body.email }}' }] } } })],
	connections: { Webhook: to('Keep') },
};
