import { checkError } from '../../../shared/n8n/nodeErrors';
import { checkNewTemplate } from '../../../shared/providers/cloud/account/templates/checkNewTemplate';
import { createTemplate as createAtMeta } from '../../../shared/providers/cloud/account/templates/createTemplate';
import type { CloudOperation } from '../../operation';
import { categoryOptions } from './categoryOptions';
import { contentFields } from './contentFields';
import { readContent } from './readContent';

export const createTemplate: CloudOperation = {
	resource: 'template',
	option: { name: 'Create', value: 'create', action: 'Create a template', description: 'Hand in a new template, or another language of one, for approval' },
	fields: [
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
		...contentFields,
	],
	async run(call) {
		const name = call.parameter<string>('newName').trim();
		const language = call.parameter<string>('newLanguage').trim();
		const category = call.parameter<string>('category');
		const problems = checkNewTemplate({ name, language });
		if (problems.length > 0) throw checkError(call.context.getNode(), call.itemIndex, problems);
		if (category === 'AUTHENTICATION' && call.parameter<string>('contentBy') !== 'json') {
			throw call.refusal('WhatsApp writes the text of authentication templates itself', "Choose 'Using JSON' under 'Define Content', or another category.");
		}
		const created = call.valueOf(await createAtMeta(call.http, call.account, { name, language, category, content: await readContent(call) }));
		return { ...created, name, language };
	},
};
