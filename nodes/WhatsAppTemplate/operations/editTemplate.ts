import { editedCategoryField, readEditedCategory } from '../../shared/n8n/templates/editedCategory';
import { authorFields } from '../authoring/authorFields';
import { readText } from '../authoring/readText';
import { anyTemplateLocator } from '../templateFields';
import type { TemplateOperation } from '../TemplateOperation';
import { categories } from './createTemplate';

/** Puts other content into a template that exists. */
export const editTemplate: TemplateOperation = {
	resource: 'template',
	option: { name: 'Edit', value: 'edit', action: 'Edit a template', description: 'Replace the content of a template; it is then reviewed anew' },
	fields: [
		anyTemplateLocator,
		{
			displayName:
				'What you define here replaces the whole content. Meta lets you edit approved, rejected and paused templates, approved ones once a day and ten times in 30 days; Twilio those that are not handed in or were rejected.',
			name: 'editNotice',
			type: 'notice',
			default: '',
		},
		{
			...editedCategoryField(categories),
			noDataExpression: true,
			description: 'Of an approved template it cannot be changed. At Twilio it is chosen when the template is submitted.',
		},
		...authorFields,
	],
	async run(call) {
		const template = await call.template();
		const category = readEditedCategory(call);
		const isCode = template.category === 'Authentication' && call.parameter<string>('contentBy') !== 'json';
		if (isCode && category === undefined) throw call.refusal(`WhatsApp writes the text of "${template.name}" itself: it is for codes`, "Choose 'Authentication' under 'Category', so that what is open in it can be filled in.");
		const text = await readText(call);
		const moved = category === template.category.toUpperCase() ? undefined : category;
		call.valueOf(await call.vendor.provider.templates.edit(call.http, call.account, template, { text, ...(moved === undefined ? {} : { category: moved }) }));
		const after = await call.keepNow(template.id);
		return { success: true, id: template.id, name: template.name, language: template.language, ...(after ? { status: after.status, category: after.category } : {}) };
	},
};
