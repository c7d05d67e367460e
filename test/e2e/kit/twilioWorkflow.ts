import type { WorkflowContent, WorkflowNode } from '../../../desk/client/workflowContent.ts';

import { prepareNode } from './prepareNode';

const PACKAGE = 'n8n-nodes-whatsapp-helpdesk';

/** The same workflow with another provider's trigger and sending node; not one parameter of it is touched. */
export const overTwilio = (workflow: WorkflowContent): WorkflowContent => ({
	...workflow,
	name: `${workflow.name} (Twilio)`,
	nodes: workflow.nodes.map(({ credentials: _credentials, ...node }) => ({
		...node,
		webhookId: node.webhookId && `${node.webhookId}-twilio`,
		type: node.type.replace('.whatsAppCloudTrigger', '.twilioWhatsAppTrigger').replace(/\.whatsAppCloud$/, '.twilioWhatsApp'),
	})),
});

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
const media = { mediaId: `MM${'0'.repeat(31)}5-ME${'0'.repeat(31)}1` };

/** Every operation, in an order in which each step finds what it needs. */
const steps: Step[] = [
	{ name: 'Media Download', resource: 'media', operation: 'download', parameters: { ...media, binaryField: 'photo' } },
	{ name: 'Send Media', resource: 'message', operation: 'sendMedia', parameters: { ...to, mediaKind: 'document', mediaSource: 'binary', binaryField: 'photo', caption: 'Your bike', fileName: 'Dein Fahrrad.png' } },
	{ name: 'Message Get', resource: 'message', operation: 'get' },
	{ name: 'Media Get Many', resource: 'media', operation: 'getAll', parameters: { messageSid: "={{ $('Send Media').item.json.sent.id }}" } },
	{ name: 'Media Delete', resource: 'media', operation: 'delete', parameters: media },
	{ name: 'Send Text', resource: 'message', operation: 'sendText', parameters: { ...to, text: 'Hi', options: { correlation: 'ticket=4711' } } },
	{ name: 'Send Location', resource: 'message', operation: 'sendLocation', parameters: { ...to, latitude: 52.5, longitude: 13.4, placeName: 'Shop' } },
	{ name: 'Send Buttons', resource: 'message', operation: 'sendButtons', parameters: { ...to, text: 'Solved?', buttons: { button: [{ title: 'Yes', id: 'yes' }] } } },
	{ name: 'Send List', resource: 'message', operation: 'sendList', parameters: { ...to, text: 'About?', buttonText: 'Choose', rows: { row: [{ title: 'Delivery', id: 'delivery', description: '' }] } } },
	{ name: 'Send Link Button', resource: 'message', operation: 'sendLinkButton', parameters: { ...to, text: 'Bill', buttonText: 'Open', buttonUrl: 'https://example.com' } },
	{ name: 'Send Flow', resource: 'message', operation: 'sendFlow', parameters: { ...to, text: 'Book', flowBy: 'id', flow: '1234567890', buttonText: 'Go', flowOptions: { screen: 'DAY', reference: 't1' } } },
	{ name: 'Send Prepared', resource: 'message', operation: 'sendPrepared', parameters: to, prepares: true },
	{ name: 'Mark as Read', resource: 'message', operation: 'markAsRead', parameters: { messageId: `SM${'0'.repeat(31)}1` } },
	{ name: 'Message Redact', resource: 'message', operation: 'redact' },
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
			senderService: chosen('sid', `MG${'0'.repeat(31)}1`),
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

const chain = steps.flatMap((step) => [...(step.prepares ? [prepareNode('Prepare')] : []), nodeOf(step)]);

/** Call it by GET and it does everything that Twilio WhatsApp can, one after the other. */
export const everyTwilioOperation: WorkflowContent = {
	name: 'Every Twilio operation',
	nodes: [
		{
			id: 'webhook',
			name: 'Webhook',
			type: 'n8n-nodes-base.webhook',
			typeVersion: 2,
			position: [0, 0],
			webhookId: 'every-twilio-operation',
			parameters: { httpMethod: 'GET', path: 'every-twilio-operation', responseMode: 'lastNode' },
		},
		...chain,
	],
	connections: Object.fromEntries(
		['Webhook', ...chain.map(({ name }) => name)].slice(0, -1).map((name, index) => [name, { main: [[{ node: chain[index]!.name, type: 'main', index: 0 }]] }]),
	),
};

export const everyTwilioStep = steps.map(({ resource, operation }) => `${resource}.${operation}`);

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

/** Call it by GET and it sends a file with its last step, and n8n keeps nothing of it once it is done. */
export const forgottenFile: WorkflowContent = {
	name: 'A file of an execution that is not kept',
	nodes: [
		{
			id: 'webhook',
			name: 'Webhook',
			type: 'n8n-nodes-base.webhook',
			typeVersion: 2,
			position: [0, 0],
			webhookId: 'forgotten-file',
			parameters: { httpMethod: 'GET', path: 'forgotten-file', responseMode: 'lastNode' },
		},
		...steps.slice(0, 2).map(nodeOf),
	],
	connections: {
		Webhook: { main: [[{ node: 'Media Download', type: 'main', index: 0 }]] },
		'Media Download': { main: [[{ node: 'Send Media', type: 'main', index: 0 }]] },
	},
	settings: { saveDataSuccessExecution: 'none' },
};
