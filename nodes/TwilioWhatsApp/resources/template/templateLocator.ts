import type { INodeProperties } from 'n8n-workflow';

/** One of the account's Content templates, from the list or by hand. */
export const templateLocator: INodeProperties = {
	displayName: 'Template',
	name: 'template',
	type: 'resourceLocator',
	required: true,
	default: { mode: 'list', value: '' },
	modes: [
		{
			displayName: 'From List',
			name: 'list',
			type: 'list',
			placeholder: 'Select a template...',
			typeOptions: { searchListMethod: 'searchTemplates', searchable: true },
		},
		{
			displayName: 'By SID',
			name: 'sid',
			type: 'string',
			placeholder: 'e.g. HX…',
			validation: [{ type: 'regex', properties: { regex: '^\\s*HX[0-9a-fA-F]{32}\\s*$', errorMessage: 'The SID of a template is HX with 32 digits and letters behind it' } }],
		},
	],
};
