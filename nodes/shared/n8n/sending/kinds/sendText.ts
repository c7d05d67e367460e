import type { INodeProperties } from 'n8n-workflow';

import { fromMarkdown } from '../../../domain/message/fromMarkdown';
import { splitText } from '../../../domain/message/splitText';
import type { SendOperation } from '../../operation';
import { readText } from '../../fields/readText';

interface TextAbilities {
	/** Characters; a longer text goes out as several messages. */
	maxLength: number;
	/** Whether the sender decides if a link is shown with a preview. */
	linkPreview: boolean;
}

const linkPreviewField: INodeProperties = {
	displayName: 'Show Link Preview',
	name: 'previewUrl',
	type: 'boolean',
	default: false,
	description: 'Whether WhatsApp shows a preview of the first link in the text',
};

/** Text in as many messages as the provider needs for it. */
export const createSendText = ({ maxLength, linkPreview }: TextAbilities): SendOperation => ({
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
			description: `A text of more than ${maxLength.toLocaleString('en-US')} characters is sent as several messages. WhatsApp shows *bold*, _italic_ and ~struck~ text.`,
		},
		{
			displayName: 'Convert Markdown',
			name: 'convertMarkdown',
			type: 'boolean',
			default: false,
			description: "Whether the text is Markdown, as AI models write it, and is to be turned into WhatsApp's own formatting",
		},
		...(linkPreview ? [linkPreviewField] : []),
	],
	compose: (context, itemIndex) => {
		const written = readText(context, itemIndex, 'text');
		const text = (context.getNodeParameter('convertMarkdown', itemIndex, false) as boolean) ? fromMarkdown(written) : written;
		const previewUrl = context.getNodeParameter('previewUrl', itemIndex, false) as boolean;
		// White space only leaves no part; the check before sending says what is wrong with it.
		const parts = text.trim() ? splitText(text, maxLength) : [''];
		return parts.map((part) => ({ kind: 'text', text: part, previewUrl }));
	},
});
