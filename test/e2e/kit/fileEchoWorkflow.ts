import type { WorkflowContent, WorkflowNode } from '../../../desk/client/workflowContent.ts';

const PACKAGE = 'n8n-nodes-whatsapp-helpdesk';

const node = (name: string, type: string, typeVersion: number, parameters: object, more: object = {}): WorkflowNode => ({ id: name, name, type, typeVersion, position: [0, 0], parameters, ...more });
const ours = (name: string, type: string, typeVersion: number, parameters: object, more: object = {}) => node(name, `${PACKAGE}.${type}`, typeVersion, parameters, more);
const to = (name: string) => ({ main: [[{ node: name, type: 'main', index: 0 }]] });

/** WhatsApp takes archives from contacts, and none from businesses; the bytes stay as they are. */
const AS_TEXT = `for (const { binary } of $input.all()) binary.data.mimeType = 'text/plain';
return $input.all();`;

/** Takes a file of a contact through the desk, attached to its message and fetched later, and gives it back as it came. */
export const fileEchoWorkflow: WorkflowContent = {
	name: 'Give files back',
	nodes: [
		ours('A File Comes', 'whatsAppCloudTrigger', 2, { events: ['message'], options: { media: true } }, { webhookId: 'give-files-back' }),
		ours('Receive', 'helpdeskConversation', 1, { resource: 'message', operation: 'receive' }),
		ours('Fetch It', 'whatsAppCloud', 1, { resource: 'media', operation: 'download', binaryField: 'data' }),
		node('Call It a Text', 'n8n-nodes-base.code', 2, { jsCode: AS_TEXT }),
		ours('Give It Back', 'helpdeskReply', 1, { message: 'file', mediaKind: 'document', mediaSource: 'binary', binaryField: 'data' }),
	],
	connections: { 'A File Comes': to('Receive'), Receive: to('Fetch It'), 'Fetch It': to('Call It a Text'), 'Call It a Text': to('Give It Back') },
};
