import { createTemplate as createAtMeta } from '../../../shared/providers/cloud/account/templates/createTemplate';
import type { CloudOperation } from '../../operation';
import { newTemplateFields, readNewTemplate } from '../../../shared/n8n/templates/newTemplateFields';
import { contentFields } from './contentFields';
import { readContent } from './readContent';

export const createTemplate: CloudOperation = {
	resource: 'template',
	option: { name: 'Create', value: 'create', action: 'Create a template', description: 'Hand in a new template, or another language of one, for approval' },
	fields: [...newTemplateFields, ...contentFields],
	async run(call) {
		const template = readNewTemplate(call);
		const created = call.valueOf(await createAtMeta(call.http, call.account, { ...template, content: await readContent(call) }));
		return { ...created, name: template.name, language: template.language };
	},
};
