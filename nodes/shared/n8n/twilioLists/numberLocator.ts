import type { INodeProperties } from 'n8n-workflow';

/** One of the account's WhatsApp numbers, from the list or by hand. */
export const numberLocator = (name: string, displayName: string, description: string, placeholder = 'Select a number...'): INodeProperties => ({
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
			typeOptions: { searchListMethod: 'searchNumbers', searchable: true },
		},
		{
			displayName: 'By Number',
			name: 'number',
			type: 'string',
			placeholder: 'e.g. +14155238886',
			validation: [{ type: 'regex', properties: { regex: '^\\s*(whatsapp:)?\\s*\\+?[0-9 ()./-]{6,}$', errorMessage: 'Write the number with its country code, e.g. +14155238886' } }],
		},
	],
});
