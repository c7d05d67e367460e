import type { SendOperation } from '../../operation';

export const sendText: SendOperation = {
	resource: 'message',
	option: { name: 'Send Text', value: 'sendText', action: 'Send a text message', description: 'Send text to a contact' },
	fields: [
		{
			displayName: 'Text',
			name: 'text',
			type: 'string',
			typeOptions: { rows: 4 },
			required: true,
			default: '',
			placeholder: 'e.g. Thank you! We will look into it.',
			description: 'At most 4,096 characters. WhatsApp shows *bold*, _italic_ and ~struck~ text.',
		},
		{
			displayName: 'Show Link Preview',
			name: 'previewUrl',
			type: 'boolean',
			default: false,
			description: 'Whether WhatsApp shows a preview of the first link in the text',
		},
	],
	compose: (context, itemIndex) => ({
		kind: 'text',
		text: context.getNodeParameter('text', itemIndex) as string,
		previewUrl: context.getNodeParameter('previewUrl', itemIndex, false) as boolean,
	}),
};
