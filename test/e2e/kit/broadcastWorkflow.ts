import type { WorkflowContent, WorkflowNode } from '../../../desk/client/workflowContent.ts';

const PACKAGE = 'n8n-nodes-whatsapp-helpdesk';

const node = (name: string, type: string, typeVersion: number, parameters: object, more: object = {}): WorkflowNode => ({ id: name, name, type, typeVersion, position: [0, 0], parameters, ...more });
const webhook = (name: string, path: string, responseMode: string) => node(name, 'n8n-nodes-base.webhook', 2, { httpMethod: 'POST', path, responseMode }, { webhookId: path });
const broadcast = (name: string, operation: string, parameters: object = {}) => node(name, `${PACKAGE}.whatsAppTemplate`, 1, { resource: 'broadcast', operation, broadcastName: 'Bikes are back', ...parameters }, { onError: 'continueRegularOutput' });

/** The invented number of the nth recipient. */
export const broadcastPhone = (n: number): string => `+49151${11_200_000 + n}`;

const to = (name: string) => ({ main: [[{ node: name, type: 'main', index: 0 }]] });

/** Writes to as many people as the call names, at a pace that leaves time to kill n8n on the way. */
export const broadcastWorkflow = (people: number, pace: number): WorkflowContent => ({
	name: 'Broadcast',
	nodes: [
		webhook('Go', 'broadcast-go', 'onReceived'),
		node('List', 'n8n-nodes-base.code', 2, { jsCode: `return ${JSON.stringify(Array.from({ length: people }, (_, n) => broadcastPhone(n)))}.map((phone) => ({ json: { contact: { phone } } }));` }),
		broadcast('Write', 'sendBroadcast', {
			template: { __rl: true, mode: 'name', value: 'follow_up/en_US' },
			values: { mappingMode: 'defineBelow', value: { body_1: '{{contact.name|there}}', body_2: '4711' }, schema: [], matchingColumns: [] },
			pace,
			// Receipts of the simulator come at once, so that a few seconds tell what was never sent.
			retryUnknownMinutes: 0.1,
		}),
		webhook('Ask', 'broadcast-report', 'lastNode'),
		broadcast('Report', 'getReport'),
	],
	connections: { Go: to('List'), List: to('Write'), Ask: to('Report') },
});
