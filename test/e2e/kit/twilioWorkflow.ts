import type { WorkflowContent, WorkflowNode } from '../../../desk/client/workflowContent.ts';

import { prepareNode } from './prepareNode';

const PACKAGE = 'n8n-nodes-whatsapp-helpdesk';

interface Step {
	name: string;
	resource: string;
	operation: string;
	parameters?: object;
	/** Whether a message has to be prepared first. */
	prepares?: boolean;
}

const chosen = (mode: string, value: string) => ({ __rl: true, mode, value });
const to = { recipient: 'phone', phone: '+4915550000002' };
const sender = { whatsAppSender: chosen('number', '+4930123456') };
const template = { template: chosen('sid', "={{ $('Template Create').item.json.id }}") };
const media = { mediaId: "={{ $('Media Get Many').first().json.id }}" };

/** What has to be there at Twilio before the workflow begins. */
export interface Given {
	/** A message of the contact, with a picture. */
	messageSid: string;
	serviceSid: string;
}

/** Fetches the picture of the contact, and sends it back. */
const fileSteps = ({ messageSid }: Pick<Given, 'messageSid'>): Step[] => [
	{ name: 'Media Get Many', resource: 'media', operation: 'getAll', parameters: { messageSid } },
	{ name: 'Media Download', resource: 'media', operation: 'download', parameters: { ...media, binaryField: 'photo' } },
	{ name: 'Send Media', resource: 'message', operation: 'sendMedia', parameters: { ...to, mediaKind: 'document', mediaSource: 'binary', binaryField: 'photo', caption: 'Your bike', fileName: 'Dein Fahrrad.png' } },
];

/** Every operation, in an order in which each step finds what it needs. */
const stepsWith = ({ messageSid, serviceSid }: Given): Step[] => [
	...fileSteps({ messageSid }),
	{ name: 'Message Get', resource: 'message', operation: 'get' },
	{ name: 'Media Delete', resource: 'media', operation: 'delete', parameters: media },
	{ name: 'Send Text', resource: 'message', operation: 'sendText', parameters: { ...to, text: 'Hi', options: { correlation: 'ticket=4711' } } },
	{ name: 'Send Location', resource: 'message', operation: 'sendLocation', parameters: { ...to, latitude: 52.5, longitude: 13.4, placeName: 'Shop' } },
	{ name: 'Send Buttons', resource: 'message', operation: 'sendButtons', parameters: { ...to, text: 'Solved?', buttons: { button: [{ title: 'Yes', id: 'yes' }] } } },
	{ name: 'Send List', resource: 'message', operation: 'sendList', parameters: { ...to, text: 'About?', buttonText: 'Choose', rows: { row: [{ title: 'Delivery', id: 'delivery', description: '' }] } } },
	{ name: 'Send Link Button', resource: 'message', operation: 'sendLinkButton', parameters: { ...to, text: 'Bill', buttonText: 'Open', buttonUrl: 'https://example.com' } },
	{ name: 'Send Flow', resource: 'message', operation: 'sendFlow', parameters: { ...to, text: 'Book', flowBy: 'id', flow: '1234567890', buttonText: 'Go', flowOptions: { screen: 'DAY', reference: 't1' } } },
	{ name: 'Send Prepared', resource: 'message', operation: 'sendPrepared', parameters: to, prepares: true },
	{ name: 'Mark as Read', resource: 'message', operation: 'markAsRead', parameters: { messageId: messageSid } },
	{ name: 'Message Redact', resource: 'message', operation: 'redact', parameters: { messageSid } },
	{ name: 'Message Get Many', resource: 'message', operation: 'getAll', parameters: { returnAll: true, filters: {} } },
	{
		name: 'Template Create',
		resource: 'template',
		operation: 'create',
		parameters: {
			templateName: 'ticket_update',
			templateLanguage: 'en',
			contentKind: 'text',
			templateBody: 'Hi {{1}}, thank you.',
			examples: { example: [{ name: '1', value: 'Ana' }] },
		},
	},
	{ name: 'Template Submit', resource: 'template', operation: 'submit', parameters: { ...template, approvalName: 'ticket_update_v1', category: 'UTILITY' } },
	{ name: 'Template Get', resource: 'template', operation: 'get', parameters: template },
	{ name: 'Template Get Many', resource: 'template', operation: 'getAll', parameters: { returnAll: true, filters: {} } },
	{
		name: 'Send Template',
		resource: 'message',
		operation: 'sendTemplate',
		parameters: {
			...to,
			...template,
			templateVariables: { mappingMode: 'defineBelow', value: { '1': 'Ana' }, schema: [] },
			sender: 'service',
			senderService: chosen('sid', serviceSid),
			options: { sendAt: '={{ $now.plus({ hours: 1 }).toISO() }}' },
		},
	},
	{ name: 'Message Cancel', resource: 'message', operation: 'cancel' },
	{ name: 'Message Delete', resource: 'message', operation: 'delete', parameters: { messageSid: "={{ $('Send Template').item.json.sent.id }}" } },
	{ name: 'Template Delete', resource: 'template', operation: 'delete', parameters: template },
	{ name: 'Sender Register', resource: 'sender', operation: 'register', parameters: { newNumber: '+4930123456', displayName: 'Example Bikes', profile: {} } },
	{ name: 'Sender Verify', resource: 'sender', operation: 'verify', parameters: { ...sender, code: '123456' } },
	{ name: 'Sender Update', resource: 'sender', operation: 'updateProfile', parameters: { ...sender, profile: { about: 'We repair bikes' } } },
	{ name: 'Sender Get', resource: 'sender', operation: 'get', parameters: sender },
	{ name: 'Sender Delete', resource: 'sender', operation: 'delete', parameters: sender },
	{ name: 'Sender Get Many', resource: 'sender', operation: 'getAll', parameters: { returnAll: true } },
];

const nodeOf = ({ name, resource, operation, parameters }: Step): WorkflowNode => ({
	id: name,
	name,
	type: `${PACKAGE}.twilioWhatsApp`,
	typeVersion: 1,
	position: [0, 0],
	// Lists give several items; the step behind one is taken once.
	executeOnce: true,
	parameters: { resource, operation, ...parameters },
});

/** The steps in a row, begun by a GET of this path. */
function workflowOf(name: string, path: string, steps: Step[], more: Partial<WorkflowContent> = {}): WorkflowContent {
	const start: WorkflowNode = { id: 'webhook', name: 'Webhook', type: 'n8n-nodes-base.webhook', typeVersion: 2, position: [0, 0], webhookId: path, parameters: { httpMethod: 'GET', path, responseMode: 'lastNode' } };
	const chain = [start, ...steps.flatMap((step) => [...(step.prepares ? [prepareNode('Prepare')] : []), nodeOf(step)])];
	const connections = Object.fromEntries(chain.slice(0, -1).map((node, index) => [node.name, { main: [[{ node: chain[index + 1]!.name, type: 'main', index: 0 }]] }]));
	return { name, nodes: chain, connections, ...more };
}

/** Call it by GET and it does everything that Twilio WhatsApp can, one after the other. */
export const everyTwilioOperation = (given: Given): WorkflowContent => workflowOf('Every Twilio operation', 'every-twilio-operation', stepsWith(given));

export const everyTwilioStep = stepsWith({ messageSid: '', serviceSid: '' }).map(({ resource, operation }) => `${resource}.${operation}`);

/** Call it by GET and it sends a file with its last step, and n8n keeps nothing of it once it is done. */
export const forgottenFile = (given: Pick<Given, 'messageSid'>): WorkflowContent =>
	workflowOf('A file of an execution that is not kept', 'forgotten-file', fileSteps(given), { settings: { saveDataSuccessExecution: 'none' } });

/** Call it by GET and it asks Ana, and goes on with her answer. */
export const askingOverTwilio: WorkflowContent = {
	name: 'Ask over Twilio',
	nodes: [
		{ id: 'webhook', name: 'Webhook', type: 'n8n-nodes-base.webhook', typeVersion: 2, position: [0, 0], webhookId: 'ask-ana', parameters: { httpMethod: 'GET', path: 'ask-ana', responseMode: 'onReceived' } },
		nodeOf({
			name: 'Ask',
			resource: 'message',
			operation: 'sendAndWait',
			parameters: { recipient: 'phone', phone: '+4915550000001', answerWith: 'buttons', text: 'Shall we deliver tomorrow?', buttons: { button: [{ title: 'Yes', id: 'yes' }, { title: 'No', id: 'no' }] } },
		}),
		nodeOf({ name: 'Thank', resource: 'message', operation: 'sendText', parameters: { recipient: 'phone', phone: '+4915550000001', text: '={{ "Noted: " + $json.answer.id }}' } }),
	],
	connections: {
		Webhook: { main: [[{ node: 'Ask', type: 'main', index: 0 }]] },
		Ask: { main: [[{ node: 'Thank', type: 'main', index: 0 }]] },
	},
};
