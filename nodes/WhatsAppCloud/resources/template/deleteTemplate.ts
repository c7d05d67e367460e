import { deleteTemplate as deleteAtMeta } from '../../../shared/providers/cloud/account/templates/deleteTemplate';
import { getTemplate } from '../../../shared/providers/cloud/account/templates/getTemplate';
import type { CloudOperation } from '../../operation';
import { readTemplateId, templateField } from './templateField';

export const deleteTemplate: CloudOperation = {
	resource: 'template',
	option: { name: 'Delete', value: 'delete', action: 'Delete a template', description: 'Delete a template permanently; its name cannot be used for 30 days' },
	fields: [
		templateField,
		{
			displayName: 'Delete',
			name: 'deleteScope',
			type: 'options',
			noDataExpression: true,
			default: 'language',
			options: [
				{ name: 'All Languages', value: 'all', description: 'Every template that has the name of the chosen one' },
				{ name: 'Only This Language', value: 'language' },
			],
		},
	],
	async run(call) {
		const id = readTemplateId(call);
		const allLanguages = call.parameter<string>('deleteScope') === 'all';
		// Meta wants the name as well, so that a wrong id deletes nothing.
		const { name, language } = call.valueOf(await getTemplate(call.http, call.account, id));
		call.valueOf(await deleteAtMeta(call.http, call.account, { name, id: allLanguages ? undefined : id }));
		return { success: true, name, ...(allLanguages ? {} : { id, language }) };
	},
};
