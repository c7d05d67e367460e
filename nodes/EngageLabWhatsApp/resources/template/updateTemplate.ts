import type { Operation } from '../../../shared/n8n/operation';
import { categoryOptions } from '../../../shared/n8n/templates/categoryOptions';
import { updateTemplate as updateAtEngageLab } from '../../../shared/providers/engagelab/templates/updateTemplate';
import { contentFields } from './contentFields';
import { readContent } from './readContent';
import { readTemplateId, templateField } from './templateField';

const UNCHANGED = 'unchanged';

export const updateTemplate: Operation = {
	resource: 'template',
	option: { name: 'Update', value: 'update', action: 'Update a template', description: 'Replace the content of a template; it is then reviewed anew' },
	fields: [
		templateField,
		{
			displayName: 'What you define here replaces the whole content of the template.',
			name: 'updateNotice',
			type: 'notice',
			default: '',
		},
		{
			displayName: 'Category',
			name: 'category',
			type: 'options',
			default: UNCHANGED,
			description: 'Of an approved template it cannot be changed',
			options: [...categoryOptions, { name: 'Unchanged', value: UNCHANGED }],
		},
		...contentFields,
	],
	async run(call) {
		const id = readTemplateId(call);
		const category = call.parameter<string>('category');
		const change = { components: readContent(call), category: category === UNCHANGED ? undefined : category };
		call.valueOf(await updateAtEngageLab(call.http, call.account, id, change));
		return { success: true, id };
	},
};
