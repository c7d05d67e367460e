import type { WorkflowContent, WorkflowNode } from '../../../desk/client/workflowContent.ts';
import { urlKeyOf } from './overAnotherProvider';
import { prepareNode } from './prepareNode';

const PACKAGE = 'n8n-nodes-whatsapp-helpdesk';

const node = (name: string, resource: string, operation: string, parameters: object = {}): WorkflowNode => ({
	id: name,
	name,
	type: `${PACKAGE}.engageLabWhatsApp`,
	typeVersion: 1,
	position: [0, 0],
	parameters: { resource, operation, ...(resource === 'message' ? { recipient: 'contact', options: { correlation: `about=${operation}` } } : {}), ...parameters },
});

const content = { contentBy: 'fields', headerFormat: 'none', body: 'Order {{1}} has left.', bodyExamples: { example: [{ value: '4711' }] } };

/** What reaches the contact, in this order, and at last the contact's own file. */
const sending: WorkflowNode[] = [
	node('Text', 'message', 'sendText', { text: '# Hours\n**Mon** to *Fri*', convertMarkdown: true }),
	node('Image', 'message', 'sendMedia', { mediaKind: 'image', mediaLink: 'https://example.com/a.jpg', caption: 'Look' }),
	node('Document', 'message', 'sendMedia', { mediaKind: 'document', mediaLink: 'https://example.com/a.pdf', fileName: 'bill.pdf' }),
	node('Contacts', 'message', 'sendContacts', { contacts: { contact: [{ fullName: 'Example Desk', phone: '+4930123456' }] } }),
	node('Template', 'message', 'sendTemplate', { templateName: { __rl: true, mode: 'list', value: 'order_update/de' }, bodyVariables: { variable: [{ text: '4711' }] } }),
	prepareNode('Prepare'),
	node('Prepared', 'message', 'sendPrepared'),
	node('Raw', 'message', 'sendRawBody', { rawBody: '{ "type": "location", "location": { "latitude": 52.5, "longitude": 13.4 } }' }),
	node('File', 'media', 'download', { mediaId: '' }),
];

const templates = (id: string): WorkflowNode[] => {
	const byId = { templateId: { __rl: true, mode: 'id', value: id } };
	return [
		node('Create', 'template', 'create', { newName: 'order_update', newLanguage: 'en', category: 'UTILITY', ...content }),
		node('Update', 'template', 'update', { ...byId, category: 'unchanged', ...content }),
		node('Get', 'template', 'get', byId),
		node('Get Many', 'template', 'getAll', { returnAll: true }),
		{ ...node('Delete', 'template', 'delete', { deletedName: { __rl: true, mode: 'name', value: 'order_update' } }), executeOnce: true },
	];
};

/** Call it by GET and it asks Di, who can answer with a choice only, and goes on with that. */
export const askingOverEngageLab: WorkflowContent = {
	name: 'Ask over EngageLab',
	nodes: [
		{ id: 'webhook', name: 'Webhook', type: 'n8n-nodes-base.webhook', typeVersion: 2, position: [0, 0], webhookId: 'ask-di', parameters: { httpMethod: 'GET', path: 'ask-di', responseMode: 'onReceived' } },
		node('Ask', 'message', 'sendAndWait', {
			recipient: 'phone',
			phone: '+4915550000004',
			answerWith: 'buttons',
			text: 'When shall we deliver?',
			buttons: { button: [{ title: 'Tomorrow', id: 'soon' }, { title: 'Next week', id: 'later' }] },
			onlyChoice: true,
		}),
		node('Thank', 'message', 'sendText', { recipient: 'phone', phone: '+4915550000004', text: '={{ "Noted: " + $json.answer.id }}' }),
	],
	connections: {
		Webhook: { main: [[{ node: 'Ask', type: 'main', index: 0 }]] },
		Ask: { main: [[{ node: 'Thank', type: 'main', index: 0 }]] },
	},
};

/** What the workflow below does, of all that the node can. */
export const everyEngageLabStep = [...sending, ...templates('')].filter(({ type }) => type.startsWith(PACKAGE)).map(({ parameters }) => {
	const { resource, operation } = parameters as { resource: string; operation: string };
	return `${resource}.${operation}`;
});

/** Every operation of 'EngageLab WhatsApp' once, for each message of a contact; `templateId` is the one of `order_update`. */
export function everyEngageLabOperation(key: string, templateId: string): WorkflowContent {
	const trigger: WorkflowNode = {
		id: 'trigger',
		name: 'Trigger',
		type: `${PACKAGE}.engageLabWhatsAppTrigger`,
		typeVersion: 2,
		position: [0, 0],
		webhookId: 'engagelab-every-operation',
		parameters: { events: ['message'], remember: false, ...urlKeyOf(key) },
	};
	const chain = [trigger, ...sending, ...templates(templateId)];
	return {
		name: 'Every operation of EngageLab WhatsApp',
		nodes: chain,
		connections: Object.fromEntries(chain.slice(0, -1).map(({ name }, index) => [name, { main: [[{ node: chain[index + 1]!.name, type: 'main', index: 0 }]] }])),
	};
}
