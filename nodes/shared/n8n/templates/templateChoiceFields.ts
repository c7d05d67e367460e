import type { IExecuteFunctions, INodeParameterResourceLocator, INodeProperties } from 'n8n-workflow';

import { readTemplateChoice, type TemplateChoice } from './templateChoice';
import { readText, textOf } from '../fields/readText';

/** Which template, in which of its languages: one from the account's list, or by name. */
export const templateChoiceFields: INodeProperties[] = [
	{
		displayName: 'Template',
		name: 'templateName',
		type: 'resourceLocator',
		required: true,
		default: { mode: 'list', value: '' },
		description: 'The list shows what is approved and can be sent now',
		modes: [
			{
				displayName: 'From List',
				name: 'list',
				type: 'list',
				typeOptions: { searchListMethod: 'searchApprovedTemplates', searchable: true },
			},
			{ displayName: 'By Name', name: 'name', type: 'string', placeholder: 'e.g. order_update' },
		],
	},
	{
		displayName: 'Language',
		name: 'templateLanguage',
		type: 'string',
		default: 'en',
		placeholder: 'e.g. en_US',
		description: 'Code of the language in which the template was approved; en and en_US are two different ones',
		// A template from the list brings its language along, after a slash.
		displayOptions: { hide: { templateName: [{ _cnd: { includes: '/' } }] } },
	},
];

export function readChosenTemplate(context: IExecuteFunctions, itemIndex: number): TemplateChoice {
	const given = context.getNodeParameter('templateName', itemIndex) as INodeParameterResourceLocator | string;
	const value = textOf(typeof given === 'string' ? given : given.value).trim();
	const language = readText(context, itemIndex, 'templateLanguage').trim();
	return readTemplateChoice(value) ?? { name: value, language };
}
