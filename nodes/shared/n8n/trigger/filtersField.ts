import type { INodeProperties } from 'n8n-workflow';

import { messageKindOptions } from '../messageKindOptions';

/** What need not start the workflow; `ownNumbers` is how the provider names the user's numbers, in the list after 'Only Message Kinds'. */
export const filtersField = (ownNumbers: INodeProperties): INodeProperties => ({
	displayName: 'Filters',
	name: 'filters',
	type: 'collection',
	placeholder: 'Add filter',
	default: {},
	description: 'What passes none of them starts nothing',
	options: [
		{
			displayName: 'Ignore Contacts',
			name: 'ignoredContacts',
			type: 'string',
			default: '',
			placeholder: 'e.g. +4915112345678, DE.13491208655302741918',
			description: 'Phone numbers or user IDs, separated by commas',
		},
		{
			displayName: 'Max Age (Minutes)',
			name: 'maxAgeMinutes',
			type: 'number',
			typeOptions: { minValue: 1 },
			default: 60,
			description: 'Older messages start nothing; after an outage WhatsApp sends what is up to seven days old',
		},
		{
			displayName: 'Only Message Kinds',
			name: 'kinds',
			type: 'multiOptions',
			default: ['text'],
			options: messageKindOptions,
		},
		ownNumbers,
	],
});
