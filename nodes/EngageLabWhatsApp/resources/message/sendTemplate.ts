import type { SendOperation } from '../../../shared/n8n/operation';
import { readChosenTemplate, templateChoiceFields } from '../../../shared/n8n/templates/templateChoiceFields';
import { readTemplateButtons, readTemplateHeader, readTemplateVariables, templateFields } from './templateFields';

export const sendTemplate: SendOperation = {
	resource: 'message',
	option: {
		name: 'Send Template',
		value: 'sendTemplate',
		action: 'Send a template',
		description: 'Send an approved template, also when the 24-hour window is closed',
	},
	fields: [...templateChoiceFields, ...templateFields],
	compose: async (context, itemIndex) => ({
		kind: 'template',
		...readChosenTemplate(context, itemIndex),
		parameters: {
			header: await readTemplateHeader(context, itemIndex),
			body: readTemplateVariables(context, itemIndex),
			buttons: readTemplateButtons(context, itemIndex),
		},
	}),
};
