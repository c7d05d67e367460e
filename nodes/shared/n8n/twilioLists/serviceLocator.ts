import type { INodeProperties } from 'n8n-workflow';

/** One of the account's Messaging Services, from the list or by hand. */
export const serviceLocator = (name: string, displayName: string, description: string, placeholder = 'Select a Messaging Service...'): INodeProperties => ({
	displayName,
	name,
	type: 'resourceLocator',
	default: { mode: 'list', value: '' },
	description,
	modes: [
		{
			displayName: 'From List',
			name: 'list',
			type: 'list',
			placeholder,
			typeOptions: { searchListMethod: 'searchServices', searchable: true },
		},
		{
			displayName: 'By SID',
			name: 'sid',
			type: 'string',
			placeholder: 'e.g. MG…',
			validation: [{ type: 'regex', properties: { regex: '^\\s*MG[0-9a-fA-F]{32}\\s*$', errorMessage: 'The SID of a Messaging Service is MG with 32 digits and letters behind it' } }],
		},
	],
});
