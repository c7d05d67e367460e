import type { INodeProperties } from 'n8n-workflow';

import { checkNewTemplate } from '../../providers/metaShapes/templates/checkNewTemplate';
import { checkError } from '../nodeErrors';
import type { ProviderCall } from '../ProviderCall';
import { categoryOptions } from './categoryOptions';

/** What a new template is called, in which language it is and what for. */
export const newTemplateFields: INodeProperties[] = [
	{
		displayName: 'Name',
		name: 'newName',
		type: 'string',
		required: true,
		default: '',
		placeholder: 'e.g. order_update',
		description: 'Lower-case letters, digits and underscores. All languages of a template share its name.',
	},
	{
		displayName: 'Language',
		name: 'newLanguage',
		type: 'string',
		required: true,
		default: 'en',
		placeholder: 'e.g. en_US',
		description: 'Code of the language; en and en_US are two different ones',
	},
	{
		displayName: 'Category',
		name: 'category',
		type: 'options',
		default: 'UTILITY',
		description: 'WhatsApp checks this and may choose another one, which decides the price',
		options: categoryOptions,
	},
];

interface NewTemplate {
	name: string;
	language: string;
	category: string;
}

/** What was filled in, checked. The text of authentication templates is WhatsApp's own, so there is none to fill in. */
export function readNewTemplate(call: ProviderCall): NewTemplate {
	const name = call.parameter<string>('newName').trim();
	const language = call.parameter<string>('newLanguage').trim();
	const category = call.parameter<string>('category');
	const problems = checkNewTemplate({ name, language });
	if (problems.length > 0) throw checkError(call.context.getNode(), call.itemIndex, problems);
	if (category === 'AUTHENTICATION' && call.parameter<string>('contentBy') !== 'json') {
		throw call.refusal('WhatsApp writes the text of authentication templates itself', "Choose 'Using JSON' under 'Define Content', or another category.");
	}
	return { name, language, category };
}
