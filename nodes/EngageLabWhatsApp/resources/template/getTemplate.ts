import { simplified, simplifyField } from '../../../shared/n8n/fields/simplifyField';
import type { Operation } from '../../../shared/n8n/operation';
import { getTemplate as getFromEngageLab } from '../../../shared/providers/engagelab/templates/getTemplate';
import { readTemplateId, templateField } from './templateField';

export const getTemplate: Operation = {
	resource: 'template',
	option: { name: 'Get', value: 'get', action: 'Get a template', description: 'Text, variables, status and category of one template' },
	fields: [templateField, simplifyField],
	async run(call) {
		return simplified(call.valueOf(await getFromEngageLab(call.http, call.account, readTemplateId(call))), call);
	},
};
