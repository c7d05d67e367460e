import type { INodeProperties } from 'n8n-workflow';

import { locatorId } from '../../../shared/n8n/fields/locatorId';
import type { ProviderCall } from '../../../shared/n8n/ProviderCall';

export const templateField: INodeProperties = {
	displayName: 'Template',
	name: 'templateId',
	type: 'resourceLocator',
	default: { mode: 'list', value: '' },
	required: true,
	description: 'One language of a template',
	modes: [
		{
			displayName: 'From List',
			name: 'list',
			type: 'list',
			placeholder: 'Select a template...',
			typeOptions: { searchListMethod: 'searchTemplates', searchable: true },
		},
		{ displayName: 'By ID', name: 'id', type: 'string', placeholder: 'e.g. 1407680676729941' },
	],
};

/** The template that was chosen. */
export function readTemplateId(call: ProviderCall): string {
	const id = locatorId(call, 'templateId');
	if (id) return id;
	throw call.refusal('No template is chosen', "Choose one under 'Template'.");
}
