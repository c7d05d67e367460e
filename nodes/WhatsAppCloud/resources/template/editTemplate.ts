import { editTemplate as editAtMeta } from '../../../shared/providers/cloud/account/templates/editTemplate';
import type { CloudOperation } from '../../operation';
import { categoryOptions } from '../../../shared/n8n/templates/categoryOptions';
import { contentFields } from './contentFields';
import { readContent } from './readContent';
import { readTemplateId, templateField } from './templateField';

const UNCHANGED = 'unchanged';

export const editTemplate: CloudOperation = {
	resource: 'template',
	option: { name: 'Edit', value: 'edit', action: 'Edit a template', description: 'Replace the content of a template; it is then reviewed anew' },
	fields: [
		templateField,
		{
			displayName:
				'What you define here replaces the whole content. Only approved, rejected and paused templates can be edited, approved ones once a day and ten times in 30 days.',
			name: 'editNotice',
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
		const change = { content: await readContent(call), category: category === UNCHANGED ? undefined : category };
		call.valueOf(await editAtMeta(call.http, call.account, id, change));
		return { success: true, id };
	},
};
