import type { Operation } from '../../../shared/n8n/operation';
import { newTemplateFields, readNewTemplate } from '../../../shared/n8n/templates/newTemplateFields';
import { createTemplate as createAtEngageLab } from '../../../shared/providers/engagelab/templates/createTemplate';
import { contentFields } from './contentFields';
import { readContent } from './readContent';

export const createTemplate: Operation = {
	resource: 'template',
	option: { name: 'Create', value: 'create', action: 'Create a template', description: 'Hand in a new template, or another language of one, for approval' },
	fields: [...newTemplateFields, ...contentFields],
	async run(call) {
		const template = readNewTemplate(call);
		const { id } = call.valueOf(await createAtEngageLab(call.http, call.account, { ...template, components: readContent(call) }));
		return { id, ...template };
	},
};
