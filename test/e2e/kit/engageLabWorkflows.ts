import type { StoredWorkflow, WorkflowContent, WorkflowNode } from '../../../desk/client/workflowContent.ts';
import { prepareNode } from './prepareNode';

const PACKAGE = 'n8n-nodes-whatsapp-helpdesk';

const urlKeyOf = (key: string) => ({ urlKey: { __rl: true, mode: 'key', value: key } });

interface ButtonsParameters {
	text: string;
	footer: string;
	buttons: { button: Array<{ id: string; title: string }> };
}

/** EngageLab documents no buttons, so they go as Meta writes them. */
const rawButtons = ({ text, footer, buttons }: ButtonsParameters) => ({
	resource: 'message',
	operation: 'sendRawBody',
	recipient: 'contact',
	rawBody: JSON.stringify({
		type: 'interactive',
		interactive: { type: 'button', body: { text }, footer: { text: footer }, action: { buttons: buttons.button.map((reply) => ({ type: 'reply', reply })) } },
	}),
});

function overEngageLab(node: WorkflowNode, key: string): WorkflowNode {
	const parameters = node.parameters as Record<string, unknown>;
	if (node.type === `${PACKAGE}.whatsAppCloudTrigger`) {
		return { ...node, type: `${PACKAGE}.engageLabWhatsAppTrigger`, webhookId: 'engagelab-first-reply', parameters: { ...parameters, ...urlKeyOf(key) }, credentials: undefined };
	}
	if (node.type !== `${PACKAGE}.whatsAppCloud`) return node;
	const swapped = parameters.operation === 'sendButtons' ? rawButtons(parameters as unknown as ButtonsParameters) : parameters;
	return { ...node, type: `${PACKAGE}.engageLabWhatsApp`, parameters: swapped, credentials: undefined };
}

/** The same flow with another trigger and another sender; nothing else is touched. */
export const firstReplyOverEngageLab = ({ nodes, connections, settings }: StoredWorkflow, key: string): WorkflowContent => ({
	name: 'First reply over EngageLab',
	nodes: nodes.map((node) => overEngageLab(node, key)),
	connections,
	settings,
});

const node = (name: string, resource: string, operation: string, parameters: object = {}): WorkflowNode => ({
	id: name,
	name,
	type: `${PACKAGE}.engageLabWhatsApp`,
	typeVersion: 1,
	position: [0, 0],
	parameters: { resource, operation, ...(resource === 'message' ? { recipient: 'contact', options: { correlation: `about=${operation}` } } : {}), ...parameters },
});

const byId = { templateId: { __rl: true, mode: 'id', value: '5' } };
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

const templates: WorkflowNode[] = [
	node('Create', 'template', 'create', { newName: 'order_update', newLanguage: 'en', category: 'UTILITY', ...content }),
	node('Update', 'template', 'update', { ...byId, category: 'unchanged', ...content }),
	node('Get', 'template', 'get', byId),
	node('Get Many', 'template', 'getAll', { returnAll: true }),
	node('Delete', 'template', 'delete', { deletedName: { __rl: true, mode: 'name', value: 'order_update' } }),
];

/** Every operation of 'EngageLab WhatsApp' once, for each message of a contact. */
export function everyEngageLabOperation(key: string): WorkflowContent {
	const trigger: WorkflowNode = {
		id: 'trigger',
		name: 'Trigger',
		type: `${PACKAGE}.engageLabWhatsAppTrigger`,
		typeVersion: 2,
		position: [0, 0],
		webhookId: 'engagelab-every-operation',
		parameters: { events: ['message'], remember: false, ...urlKeyOf(key) },
	};
	const chain = [trigger, ...sending, ...templates];
	return {
		name: 'Every operation of EngageLab WhatsApp',
		nodes: chain,
		connections: Object.fromEntries(chain.slice(0, -1).map(({ name }, index) => [name, { main: [[{ node: chain[index + 1]!.name, type: 'main', index: 0 }]] }])),
	};
}
