import { getTemplate as getFromMeta } from '../../../shared/providers/cloud/account/templates/getTemplate';
import { simplified, simplifyField } from '../../../shared/n8n/fields/simplifyField';
import type { CloudOperation } from '../../operation';
import { readTemplateId, templateField } from './templateField';

export const getTemplate: CloudOperation = {
	resource: 'template',
	option: { name: 'Get', value: 'get', action: 'Get a template', description: 'Text, variables, status and category of one template' },
	fields: [templateField, simplifyField],
	async run(call) {
		return simplified(call.valueOf(await getFromMeta(call.http, call.account, readTemplateId(call))), call);
	},
};
