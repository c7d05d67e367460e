import type { Operation } from '../../../shared/n8n/operation';
import { editedCategoryField, readEditedCategory } from '../../../shared/n8n/templates/editedCategory';
import { updateTemplate as updateAtEngageLab } from '../../../shared/providers/engagelab/templates/updateTemplate';
import { contentFields } from './contentFields';
import { readContent } from './readContent';
import { readTemplateId, templateField } from './templateField';

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
		editedCategoryField(),
		...contentFields,
	],
	async run(call) {
		const id = readTemplateId(call);
		const change = { components: readContent(call), category: readEditedCategory(call) };
		call.valueOf(await updateAtEngageLab(call.http, call.account, id, change));
		return { success: true, id };
	},
};
