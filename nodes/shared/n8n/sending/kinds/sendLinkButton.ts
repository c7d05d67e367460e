import type { SendOperation } from '../../operation';
import { bodyField, footerField, headerTextField, readAroundText } from './aroundText';
import { headerFields, readHeader } from './headerFields';
import { readText } from '../../fields/readText';

/** A button that opens a page; `fileHeader` says whether a file can stand above the text. */
export const createSendLinkButton = ({ fileHeader }: { fileHeader: boolean }): SendOperation => ({
	resource: 'message',
	option: {
		name: 'Send Link Button',
		value: 'sendLinkButton',
		action: 'Send a link button',
		description: 'Send a text with a button that opens a web page',
	},
	fields: [
		bodyField,
		{
			displayName: 'Button Text',
			name: 'buttonText',
			type: 'string',
			required: true,
			default: '',
			placeholder: 'e.g. Open invoice',
			description: 'What the contact reads on the button, at most 20 characters',
		},
		{
			displayName: 'Button Link',
			name: 'buttonUrl',
			type: 'string',
			required: true,
			default: '',
			placeholder: 'e.g. https://example.com/invoices/4711',
			description: 'Web page that the button opens',
		},
		...(fileHeader ? headerFields : [headerTextField]),
		footerField,
	],
	compose: async (context, itemIndex) => ({
		kind: 'linkButton',
		...readAroundText(context, itemIndex),
		header: await readHeader(context, itemIndex),
		button: {
			title: readText(context, itemIndex, 'buttonText'),
			url: readText(context, itemIndex, 'buttonUrl').trim(),
		},
	}),
});
