import type { IExecuteFunctions, INodeProperties } from 'n8n-workflow';

/** The text of a message with buttons or a list, and the small print above and below it. */
export const aroundTextFields: INodeProperties[] = [
	{
		displayName: 'Text',
		name: 'text',
		type: 'string',
		typeOptions: { rows: 4 },
		required: true,
		default: '',
		placeholder: 'e.g. What can we do for you?',
	},
	{ displayName: 'Header', name: 'header', type: 'string', default: '', description: 'Bold line above the text, at most 60 characters' },
	{ displayName: 'Footer', name: 'footer', type: 'string', default: '', description: 'Grey line below the text, at most 60 characters' },
];

export function readAroundText(context: IExecuteFunctions, itemIndex: number) {
	const read = (name: string) => context.getNodeParameter(name, itemIndex, '') as string;
	return { text: read('text'), header: read('header') || undefined, footer: read('footer') || undefined };
}
