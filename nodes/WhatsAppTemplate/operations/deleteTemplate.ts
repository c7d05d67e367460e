import { anyTemplateLocator } from '../templateFields';
import type { TemplateOperation } from '../TemplateOperation';

/** Deletes a template for good. */
export const deleteTemplate: TemplateOperation = {
	resource: 'template',
	option: { name: 'Delete', value: 'delete', action: 'Delete a template', description: 'Delete a template permanently; Meta blocks its name for 30 days' },
	fields: [
		anyTemplateLocator,
		{
			displayName: 'Delete',
			name: 'deleteScope',
			type: 'options',
			noDataExpression: true,
			default: 'language',
			description: 'EngageLab deletes all languages only',
			options: [
				{ name: 'All Languages', value: 'all', description: 'Every template that has the name of the chosen one' },
				{ name: 'Only This Language', value: 'language' },
			],
		},
	],
	async run(call) {
		const template = await call.template();
		const { id, name, language } = template;
		const scope = call.parameter<'language' | 'all'>('deleteScope');
		call.valueOf(await call.vendor.provider.templates.remove(call.http, call.account, template, scope));
		const store = await call.store();
		await store?.templates.forget(call.templateAccount, scope === 'all' ? { name } : { id });
		return { success: true, name, ...(scope === 'all' ? {} : { id, language }) };
	},
};
