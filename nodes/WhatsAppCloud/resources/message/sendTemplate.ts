import type { SendOperation } from '../../../shared/n8n/operation';
import { readChosenTemplate, templateChoiceFields } from '../../../shared/n8n/templates/templateChoiceFields';
import { readTemplateExtras, templateExtraFields } from './templateExtraFields';
import { readTemplateHeader, templateHeaderFields } from './templateHeaderFields';
import { buttonsField, readButtons, readVariables, variablesField, type ButtonsInput, type VariablesInput } from './templateValueFields';

export const sendTemplate: SendOperation = {
	resource: 'message',
	option: {
		name: 'Send Template',
		value: 'sendTemplate',
		action: 'Send a template',
		description: 'Send an approved template, also when the 24-hour window is closed',
	},
	fields: [
		...templateChoiceFields,
		...templateHeaderFields,
		variablesField('bodyVariables'),
		buttonsField('buttonVariables'),
		templateExtraFields,
	],
	compose: async (context, itemIndex) => {
		const { ttlSeconds, ...extras } = await readTemplateExtras(context, itemIndex);
		return {
			kind: 'template',
			...readChosenTemplate(context, itemIndex),
			ttlSeconds,
			parameters: {
				header: await readTemplateHeader(context, itemIndex),
				body: readVariables(context.getNodeParameter('bodyVariables', itemIndex, {}) as VariablesInput),
				buttons: readButtons(context, itemIndex, context.getNodeParameter('buttonVariables', itemIndex, {}) as ButtonsInput),
				...extras,
			},
		};
	},
};
