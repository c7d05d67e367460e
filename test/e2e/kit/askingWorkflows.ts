import type { WorkflowContent, WorkflowNode } from '../../../desk/client/workflowContent.ts';

const node = (name: string, type: string, typeVersion: number, parameters: object, more: object = {}): WorkflowNode => ({
	id: name,
	name,
	type,
	typeVersion,
	position: [0, 0],
	parameters,
	...more,
});
const helpdesk = (type: string) => `n8n-nodes-whatsapp-helpdesk.${type}`;

/** Asks whomever it is told to, in whatever way; what comes after it has the answer. */
export const asking: WorkflowContent = {
	name: 'Ask a contact',
	nodes: [
		node('Start', 'n8n-nodes-base.webhook', 2, { httpMethod: 'POST', path: 'ask', responseMode: 'onReceived' }, { webhookId: 'ask' }),
		node('Question', 'n8n-nodes-base.set', 3.4, { mode: 'raw', jsonOutput: '={{ JSON.stringify($json.body) }}' }),
		node('Kind', 'n8n-nodes-base.switch', 3.2, {
			rules: {
				values: ['buttons', 'list', 'text'].map((kind) => ({
					conditions: {
						options: { caseSensitive: true, leftValue: '', typeValidation: 'strict', version: 2 },
						conditions: [{ leftValue: '={{ $json.kind }}', rightValue: kind, operator: { type: 'string', operation: 'equals' } }],
						combinator: 'and',
					},
				})),
			},
		}),
		...['buttons', 'list', 'text'].map((kind) =>
			node(`Ask with ${kind}`, helpdesk('whatsAppCloud'), 1, {
				resource: 'message',
				operation: 'sendAndWait',
				recipient: 'phone',
				phone: '={{ $json.phone }}',
				answerWith: kind,
				text: 'Shall we deliver tomorrow?',
				buttons: { button: [{ title: 'Yes', id: 'yes' }, { title: 'No', id: 'no' }] },
				rows: { row: [{ title: 'Morning', id: 'am', description: '', section: '' }, { title: 'Evening', id: 'pm', description: '', section: '' }] },
				buttonText: 'When',
				waitAmount: 1,
				waitUnit: '={{ $json.unit || "hours" }}',
				onlyChoice: '={{ $json.onlyChoice || false }}',
				replaces: '={{ $json.replaces || false }}',
			}),
		),
		node('Thanks', helpdesk('whatsAppCloud'), 1, {
			resource: 'message',
			operation: 'sendText',
			recipient: 'phone',
			phone: '={{ $("Question").item.json.phone }}',
			text: '={{ $json.answered ? "Noted: " + ($json.answer.id || $json.answer.text) : "No answer" }}',
		}),
	],
	connections: {
		Start: { main: [[{ node: 'Question', type: 'main', index: 0 }]] },
		Question: { main: [[{ node: 'Kind', type: 'main', index: 0 }]] },
		Kind: { main: ['buttons', 'list', 'text'].map((kind) => [{ node: `Ask with ${kind}`, type: 'main', index: 0 }]) },
		'Ask with buttons': { main: [[{ node: 'Thanks', type: 'main', index: 0 }]] },
		'Ask with list': { main: [[{ node: 'Thanks', type: 'main', index: 0 }]] },
		'Ask with text': { main: [[{ node: 'Thanks', type: 'main', index: 0 }]] },
	},
};

/** Asks one contact after the other in one execution. */
export const askingAll: WorkflowContent = {
	name: 'Ask several contacts',
	nodes: [
		node('Start', 'n8n-nodes-base.webhook', 2, { httpMethod: 'POST', path: 'ask-all', responseMode: 'onReceived' }, { webhookId: 'ask-all' }),
		node('Each', 'n8n-nodes-base.splitOut', 1, { fieldToSplitOut: 'body.phones', options: { destinationFieldName: 'phone' } }),
		node('Loop', 'n8n-nodes-base.splitInBatches', 3, {}),
		node('Ask', helpdesk('whatsAppCloud'), 1, {
			resource: 'message',
			operation: 'sendAndWait',
			recipient: 'phone',
			phone: '={{ $json.phone }}',
			answerWith: 'text',
			text: 'When may we call?',
		}),
	],
	connections: {
		Start: { main: [[{ node: 'Each', type: 'main', index: 0 }]] },
		Each: { main: [[{ node: 'Loop', type: 'main', index: 0 }]] },
		Loop: { main: [[], [{ node: 'Ask', type: 'main', index: 0 }]] },
		Ask: { main: [[{ node: 'Loop', type: 'main', index: 0 }]] },
	},
};
