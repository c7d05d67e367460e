import type { IExecuteFunctions, INodeProperties } from 'n8n-workflow';
import { readText } from '../../fields/readText';

/** The text of a message that is more than text. */
export const bodyField: INodeProperties = {
	displayName: 'Text',
	name: 'text',
	type: 'string',
	typeOptions: { rows: 4 },
	required: true,
	default: '',
	placeholder: 'e.g. What can we do for you?',
};

export const headerTextField: INodeProperties = {
	displayName: 'Header',
	name: 'header',
	type: 'string',
	default: '',
	description: 'Bold line above the text, at most 60 characters',
};

export const footerField: INodeProperties = {
	displayName: 'Footer',
	name: 'footer',
	type: 'string',
	default: '',
	description: 'Grey line below the text, at most 60 characters',
};

/** The text, and the small print above and below it. */
export function readAroundText(context: IExecuteFunctions, itemIndex: number) {
	const read = (name: string) => readText(context, itemIndex, name);
	return { text: read('text'), header: read('header') || undefined, footer: read('footer') || undefined };
}
