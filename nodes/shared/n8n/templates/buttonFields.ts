import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';

import type { DraftButton } from '../../providers/metaShapes/templates/templateContent';

type ButtonKind = DraftButton['kind'];

const KINDS: Array<INodePropertyOptions & { value: ButtonKind }> = [
	{ name: 'Call a Phone Number', value: 'phone' },
	{ name: 'Copy a Coupon Code', value: 'copyCode' },
	{ name: 'Open a Link', value: 'url' },
	{ name: 'Quick Reply', value: 'quickReply' },
];

const codeField: INodeProperties = {
	displayName: 'Code Example',
	name: 'code',
	type: 'string',
	default: '',
	placeholder: 'e.g. SAVE25',
	description: 'At most 15 letters and digits',
	displayOptions: { show: { kind: ['copyCode'] } },
};

/** The buttons under a template, each with what its kind needs; `kinds` are those that the provider takes. */
export const createButtonFields = (kinds: ButtonKind[]): INodeProperties => ({
	displayName: 'Buttons',
	name: 'templateButtons',
	type: 'fixedCollection',
	typeOptions: { multipleValues: true, sortable: true },
	placeholder: 'Add Button',
	default: {},
	description: `At most 10: up to 2 links, 1 phone number${kinds.includes('copyCode') ? ', 1 coupon code' : ''}. Quick replies must stand together.`,
	options: [
		{
			displayName: 'Button',
			name: 'button',
			values: [
				{
					displayName: 'Button Kind',
					name: 'kind',
					type: 'options',
					default: 'quickReply',
					options: KINDS.filter(({ value }) => kinds.includes(value)),
				},
				{
					displayName: 'Button Text',
					name: 'text',
					type: 'string',
					default: '',
					placeholder: 'e.g. Track my order',
					description: 'At most 25 characters',
					displayOptions: { hide: { kind: ['copyCode'] } },
				},
				...(kinds.includes('copyCode') ? [codeField] : []),
				{
					displayName: 'Link',
					name: 'url',
					type: 'string',
					noDataExpression: true,
					default: '',
					placeholder: 'e.g. https://example.com/orders/{{1}}',
					description: 'May end with the variable {{1}}',
					displayOptions: { show: { kind: ['url'] } },
				},
				{
					displayName: 'Link Example',
					name: 'urlExample',
					type: 'string',
					default: '',
					placeholder: 'e.g. 4711',
					description: 'What the variable of the link could be; needed where there is one',
					displayOptions: { show: { kind: ['url'] } },
				},
				{
					displayName: 'Phone Number',
					name: 'phone',
					type: 'string',
					default: '',
					placeholder: 'e.g. +4930123456',
					displayOptions: { show: { kind: ['phone'] } },
				},
			],
		},
	],
});
