import type { IExecuteFunctions, INodeProperties } from 'n8n-workflow';

import type { TemplateVariable } from '../../../shared/domain/message/templateParameters';
import { textOf } from '../../../shared/n8n/fields/readText';
import { inputError } from '../../../shared/n8n/nodeErrors';
import type { SendOperation } from '../../../shared/n8n/operation';
import { templateLocator } from '../template/templateLocator';

const variablesField: INodeProperties = {
	displayName: 'Variables',
	name: 'templateVariables',
	type: 'resourceMapper',
	default: { mappingMode: 'defineBelow', value: null },
	noDataExpression: true,
	description: 'What the template leaves open, in its texts, links and files',
	typeOptions: {
		loadOptionsDependsOn: ['template.value'],
		resourceMapper: {
			resourceMapperMethod: 'templateVariables',
			mode: 'add',
			fieldWords: { singular: 'variable', plural: 'variables' },
			addAllFields: true,
			supportAutoMap: false,
			noFieldsError: 'This template has no variables. It can be sent as it is.',
		},
	},
};

/** Any content of the account: approved templates at any time, the other kinds (cards, lists, buttons) while the window is open. */
export const sendTemplate: SendOperation = {
	resource: 'message',
	option: {
		name: 'Send Template',
		value: 'sendTemplate',
		action: 'Send a template',
		description: 'Send a Content template: approved ones also when the 24-hour window is closed, others, such as cards and carousels, while it is open',
	},
	fields: [{ ...templateLocator, description: 'The list shows approved templates first' }, variablesField],
	compose: (context, itemIndex) => ({
		kind: 'template',
		name: readTemplate(context, itemIndex),
		language: '',
		parameters: { body: readVariables(context, itemIndex), buttons: [] },
	}),
};

function readTemplate(context: IExecuteFunctions, itemIndex: number): string {
	const value: unknown = context.getNodeParameter('template', itemIndex, '', { extractValue: true });
	const name = textOf(value).trim();
	if (name) return name;
	throw inputError(context.getNode(), itemIndex, 'No template is chosen', "Choose one under 'Template'.");
}

function readVariables(context: IExecuteFunctions, itemIndex: number): TemplateVariable[] {
	const values = (context.getNodeParameter('templateVariables.value', itemIndex, {}) ?? {}) as Record<string, unknown>;
	return Object.entries(values)
		.filter(([, value]) => value !== null && value !== undefined)
		.map(([name, value]) => ({ name, text: textOf(value) }));
}
