import type { WorkflowContent, WorkflowNode } from '../../../desk/client/workflowContent.ts';

const PACKAGE = 'n8n-nodes-whatsapp-helpdesk';

const node = (name: string, type: string, typeVersion: number, parameters: object, more: object = {}): WorkflowNode => ({ id: name, name, type, typeVersion, position: [0, 0], parameters, ...more });
const ours = (name: string, type: string, parameters: object, more: object = {}) => node(name, `${PACKAGE}.${type}`, type.endsWith('Trigger') ? 2 : 1, parameters, more);
const desk = (name: string, resource: string, operation: string, parameters: object = {}) => ours(name, 'helpdeskConversation', { resource, operation, ...parameters });
const to = (...names: string[]) => ({ main: names.map((name) => (name === '' ? [] : [{ node: name, type: 'main', index: 0 }])) });

/** The nodes of a provider, and the number that is surveyed. */
export interface Sender {
	trigger: string;
	action: string;
	channelId: string;
	/** What its trigger needs besides. */
	parameters?: object;
}

/** Answers every message, resolves, and thanks for ratings. */
export const answering = ({ trigger, action, parameters }: Sender): WorkflowContent => ({
	name: `Answer and resolve (${action})`,
	nodes: [
		ours('A Contact Writes', trigger, { events: ['message'], ...parameters }, { webhookId: `survey-${action}` }),
		desk('Receive', 'message', 'receive'),
		ours('Survey Answer?', 'helpdeskCsat', { operation: 'readAnswer', askComment: 'unsatisfied' }),
		ours('Thank', action, { resource: 'message', operation: 'sendPrepared', recipient: 'contact' }),
		ours('Reply', action, { resource: 'message', operation: 'sendText', recipient: 'contact', text: 'Here you are.' }),
		desk('Record', 'message', 'recordReply', { author: 'agent' }),
		desk('Resolve', 'conversation', 'resolve'),
	],
	connections: {
		'A Contact Writes': to('Receive'),
		Receive: to('Survey Answer?'),
		'Survey Answer?': to('Thank', 'Thank', 'Reply'),
		Reply: to('Record'),
		Record: to('Resolve'),
	},
});

/** Asks after each resolution; a question that was not sent can be asked again. */
export const surveying = ({ action, channelId }: Sender): WorkflowContent => ({
	name: `Survey (${action})`,
	nodes: [
		ours('Resolved', 'helpdeskTrigger', { events: ['resolved'], options: { channelIds: channelId } }),
		ours('Ask', 'helpdeskCsat', { operation: 'ask', options: { ignoreChannel: true } }),
		ours('Send', action, { resource: 'message', operation: 'sendPrepared', recipient: 'contact' }, { onError: 'continueErrorOutput' }),
		desk('Record', 'message', 'recordReply', { author: 'automation' }),
		ours('Release', 'helpdeskCsat', { operation: 'release' }),
	],
	connections: { Resolved: to('Ask'), Ask: to('Send'), Send: to('Record', 'Release') },
});

/** GET it, get the figures. */
export const surveyReporting: WorkflowContent = {
	name: 'Report satisfaction',
	nodes: [
		node('Webhook', 'n8n-nodes-base.webhook', 2, { httpMethod: 'GET', path: 'satisfaction', responseMode: 'lastNode', responseData: 'allEntries' }, { webhookId: 'satisfaction' }),
		ours('Report', 'helpdeskCsat', { operation: 'report', period: 'today', by: 'total' }),
		ours('Answers', 'helpdeskCsat', { operation: 'getAnswers', period: 'today' }),
	],
	connections: { Webhook: to('Report'), Report: to('Answers') },
};
