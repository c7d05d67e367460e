import { editTemplate as editAtMeta } from '../../../shared/providers/cloud/account/templates/editTemplate';
import type { CloudOperation } from '../../operation';
import { editedCategoryField, readEditedCategory } from '../../../shared/n8n/templates/editedCategory';
import { contentFields } from './contentFields';
import { readContent } from './readContent';
import { readTemplateId, templateField } from './templateField';

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
		editedCategoryField(),
		...contentFields,
	],
	async run(call) {
		const id = readTemplateId(call);
		const change = { content: await readContent(call), category: readEditedCategory(call) };
		call.valueOf(await editAtMeta(call.http, call.account, id, change));
		return { success: true, id };
	},
};
