import type { INodeProperties } from 'n8n-workflow';

const shownFor = (show: Record<string, string[]>) => ({ show: { operation: ['tryRules'], ...show } });

export const operationField: INodeProperties = {
	displayName: 'Operation',
	name: 'operation',
	type: 'options',
	noDataExpression: true,
	default: 'route',
	options: [
		{ name: 'Route', value: 'route', action: 'Route messages', description: 'Decides about the messages that come in' },
		{ name: 'Try Rules', value: 'tryRules', action: 'Try the rules', description: 'Shows what the rules would do, and changes nothing' },
	],
};

/** What the rules are tried on. */
export const tryFields: INodeProperties[] = [
	{
		displayName:
			"Choose 'Execute step' to see what the rules below would do; the answer stands on the first output. Nothing is changed and nobody is told. It is for trying by hand: in a published workflow the node routes messages all the same. Switch back to Route when you are done.",
		name: 'tryNotice',
		type: 'notice',
		default: '',
		displayOptions: shownFor({}),
	},
	{
		displayName: 'Try With',
		name: 'tryWith',
		type: 'options',
		default: 'text',
		options: [
			{ name: 'A Typed Message', value: 'text' },
			{ name: 'The Latest Conversations', value: 'conversations', description: 'With the last message of each; needs a store' },
		],
		displayOptions: shownFor({}),
	},
	{ displayName: 'Message', name: 'tryText', type: 'string', typeOptions: { rows: 2 }, default: '', placeholder: 'e.g. Where is my order?', displayOptions: shownFor({ tryWith: ['text'] }) },
	{
		displayName: 'As If',
		name: 'tryDetails',
		type: 'collection',
		placeholder: 'Add detail',
		default: {},
		options: [
			{ displayName: 'Button or List Choice', name: 'choice', type: 'string', default: '', description: 'ID or title of what the contact pressed' },
			{ displayName: 'Channel', name: 'channel', type: 'string', default: '', placeholder: 'e.g. +49 30 5550100', description: 'Phone number or ID of the business number' },
			{
				displayName: 'Conversation Is',
				name: 'outcome',
				type: 'options',
				default: 'new',
				options: [
					{ name: 'Continued', value: 'continued' },
					{ name: 'New', value: 'new' },
					{ name: 'Taken up Again', value: 'reopened' },
				],
			},
			{ displayName: 'Language', name: 'language', type: 'string', default: '', placeholder: 'e.g. pt-BR' },
			{ displayName: 'Number of the Contact', name: 'phone', type: 'string', default: '', placeholder: 'e.g. +4915112345678' },
			{ displayName: 'Tags', name: 'tags', type: 'string', default: '', placeholder: 'e.g. vip, refund', description: 'Separated by commas' },
			{ displayName: 'Time', name: 'at', type: 'dateTime', default: '', description: 'When the contact writes. Now if you leave it out.' },
		],
		displayOptions: shownFor({ tryWith: ['text'] }),
	},
	{
		displayName: 'Limit',
		name: 'limit',
		type: 'number',
		typeOptions: { minValue: 1 },
		default: 50,
		description: 'Max number of results to return',
		displayOptions: shownFor({ tryWith: ['conversations'] }),
	},
];
