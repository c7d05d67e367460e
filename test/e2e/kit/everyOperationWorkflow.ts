import type { WorkflowContent, WorkflowNode } from '../../../desk/client/workflowContent.ts';

const cloud = (name: string, operation: string, parameters: object): WorkflowNode => ({
	id: name,
	name,
	type: 'n8n-nodes-whatsapp-helpdesk.whatsAppCloud',
	typeVersion: 1,
	position: [0, 0],
	parameters: { resource: 'message', operation, recipient: 'contact', options: { correlation: `about=${operation}` }, ...parameters },
});

/** One node for each operation of 'WhatsApp Cloud', one behind the other, run for each message of a contact. */
export const everyOperationWorkflow = (phone: string): WorkflowContent => {
	const chain: WorkflowNode[] = [
		{
			id: 'trigger',
			name: 'Trigger',
			type: 'n8n-nodes-whatsapp-helpdesk.whatsAppCloudTrigger',
			typeVersion: 2,
			position: [0, 0],
			webhookId: 'every-operation',
			parameters: { events: ['message'], remember: false },
		},
		cloud('Read', 'markAsRead', { typing: true }),
		cloud('Text', 'sendText', { text: 'See https://example.com', previewUrl: true }),
		cloud('Quote', 'sendText', { text: 'About this one', options: { quote: true } }),
		cloud('List', 'sendList', {
			text: 'Which day?',
			header: 'Appointment',
			footer: 'Weekdays only',
			buttonText: 'Days',
			rows: {
				row: [
					{ title: 'Monday', description: '9 to 17', id: 'mon', section: 'This week' },
					{ title: 'Tuesday', description: '', id: '', section: '' },
				],
			},
		}),
		cloud('Reaction', 'sendReaction', { emoji: '👍' }),
		cloud('Template', 'sendTemplate', {
			templateName: 'order_shipped',
			templateLanguage: 'en',
			headerKind: 'none',
			bodyVariables: { variable: [{ text: 'Ada', name: '' }, { text: '4711', name: '' }] },
		}),
		{
			id: 'file',
			name: 'Make a File',
			type: 'n8n-nodes-base.convertToFile',
			typeVersion: 1.1,
			position: [0, 0],
			parameters: { operation: 'toText', sourceProperty: 'message.text', binaryPropertyName: 'data', options: { fileName: 'what you wrote.txt' } },
		},
		cloud('Document', 'sendMedia', { mediaKind: 'document', mediaSource: 'binary', binaryField: 'data', caption: 'Your words', recipient: 'phone', phone }),
	];
	return {
		name: 'Every operation of WhatsApp Cloud',
		nodes: chain,
		connections: Object.fromEntries(chain.slice(0, -1).map(({ name }, index) => [name, { main: [[{ node: chain[index + 1]!.name, type: 'main', index: 0 }]] }])),
	};
};
