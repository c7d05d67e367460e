import type { Operation } from '../../../shared/n8n/operation';
import { deleteTemplate as deleteAtEngageLab } from '../../../shared/providers/engagelab/templates/deleteTemplate';
import { locatorId } from '../../../shared/n8n/fields/locatorId';

export const deleteTemplate: Operation = {
	resource: 'template',
	option: { name: 'Delete', value: 'delete', action: 'Delete a template', description: 'Delete all languages of a template permanently' },
	fields: [
		{
			displayName: 'Template Name',
			name: 'deletedName',
			type: 'resourceLocator',
			default: { mode: 'list', value: '' },
			required: true,
			description: 'All languages of the template are deleted: EngageLab offers no deletion of a single one',
			modes: [
				{
					displayName: 'From List',
					name: 'list',
					type: 'list',
					placeholder: 'Select a template...',
					typeOptions: { searchListMethod: 'searchTemplateNames', searchable: true },
				},
				{ displayName: 'By Name', name: 'name', type: 'string', placeholder: 'e.g. order_update' },
			],
		},
	],
	async run(call) {
		const name = locatorId(call, 'deletedName');
		if (!name) throw call.refusal('No template is chosen', "Choose one under 'Template Name'.");
		call.valueOf(await deleteAtEngageLab(call.http, call.account, name));
		return { success: true, name };
	},
};
