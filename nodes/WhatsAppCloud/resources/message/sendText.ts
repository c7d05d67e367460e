import { fromMarkdown } from '../../../shared/domain/message/fromMarkdown';
import { TEXT_MAX_LENGTH } from '../../../shared/domain/message/limits';
import { splitText } from '../../../shared/domain/message/splitText';
import type { SendOperation } from '../../operation';
import { readText } from './readText';

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
			description: 'A text of more than 4,096 characters is sent as several messages. WhatsApp shows *bold*, _italic_ and ~struck~ text.',
		},
		{
			displayName: 'Convert Markdown',
			name: 'convertMarkdown',
			type: 'boolean',
			default: false,
			description: "Whether the text is Markdown, as AI models write it, and is to be turned into WhatsApp's own formatting",
		},
		{
			displayName: 'Show Link Preview',
			name: 'previewUrl',
			type: 'boolean',
			default: false,
			description: 'Whether WhatsApp shows a preview of the first link in the text',
		},
	],
	compose: (context, itemIndex) => {
		const written = readText(context, itemIndex, 'text');
		const text = (context.getNodeParameter('convertMarkdown', itemIndex, false) as boolean) ? fromMarkdown(written) : written;
		const previewUrl = context.getNodeParameter('previewUrl', itemIndex, false) as boolean;
		// White space only leaves no part; the check before sending says what is wrong with it.
		const parts = text.trim() ? splitText(text, TEXT_MAX_LENGTH) : [''];
		return parts.map((part) => ({ kind: 'text', text: part, previewUrl }));
	},
};
