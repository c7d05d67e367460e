import type { IExecuteFunctions, INodeProperties } from 'n8n-workflow';

import type { OutboundMedia, TemplateParameters } from '../../../shared/domain/message/outboundMessage';
import type { SendOperation } from '../../operation';

const headerFields: INodeProperties[] = [
	{
		displayName: 'Header',
		name: 'headerKind',
		type: 'options',
		noDataExpression: true,
		default: 'none',
		description: 'Choose what the template has as a variable header',
		options: [
			{ name: 'Document', value: 'document' },
			{ name: 'Image', value: 'image' },
			{ name: 'None or Fixed', value: 'none' },
			{ name: 'Text', value: 'text' },
			{ name: 'Video', value: 'video' },
		],
	},
	{
		displayName: 'Header Text',
		name: 'headerText',
		type: 'string',
		default: '',
		displayOptions: { show: { headerKind: ['text'] } },
	},
	{
		displayName: 'Header Link or Media ID',
		name: 'headerMedia',
		type: 'string',
		required: true,
		default: '',
		placeholder: 'e.g. https://example.com/picture.jpg',
		displayOptions: { show: { headerKind: ['image', 'video', 'document'] } },
	},
];

export const sendTemplate: SendOperation = {
	resource: 'message',
	option: {
		name: 'Send Template',
		value: 'sendTemplate',
		action: 'Send a template',
		description: 'Send an approved template, also when the 24-hour window is closed',
	},
	fields: [
		{
			displayName: 'Template Name',
			name: 'templateName',
			type: 'string',
			required: true,
			default: '',
			placeholder: 'e.g. order_update',
			description: 'As it stands in WhatsApp Manager',
		},
		{
			displayName: 'Language',
			name: 'templateLanguage',
			type: 'string',
			required: true,
			default: 'en',
			placeholder: 'e.g. en_US',
			description: 'Code of the language in which the template was approved; en and en_US are two different ones',
		},
		...headerFields,
		{
			displayName: 'Body Variables',
			name: 'bodyVariables',
			type: 'fixedCollection',
			typeOptions: { multipleValues: true, sortable: true },
			placeholder: 'Add Variable',
			default: {},
			description: 'In the order in which they stand in the text',
			options: [
				{
					displayName: 'Variable',
					name: 'variable',
					values: [
						{ displayName: 'Value', name: 'text', type: 'string', default: '' },
						{
							displayName: 'Name',
							name: 'name',
							type: 'string',
							default: '',
							placeholder: 'e.g. first_name',
							description: 'Only for templates with named variables',
						},
					],
				},
			],
		},
		{
			displayName: 'Button Variables',
			name: 'buttonVariables',
			type: 'fixedCollection',
			typeOptions: { multipleValues: true },
			placeholder: 'Add Button Variable',
			default: {},
			options: [
				{
					displayName: 'Button',
					name: 'button',
					values: [
						{
							displayName: 'Position',
							name: 'index',
							type: 'number',
							typeOptions: { minValue: 1, maxValue: 10 },
							default: 1,
							description: 'Counted over all buttons of the template, from 1',
						},
						{
							displayName: 'Kind',
							name: 'kind',
							type: 'options',
							default: 'quickReply',
							options: [
								{ name: 'Coupon Code', value: 'copyCode' },
								{ name: 'End of the Link', value: 'url' },
								{ name: 'Quick Reply ID', value: 'quickReply' },
							],
						},
						{ displayName: 'Value', name: 'value', type: 'string', default: '' },
					],
				},
			],
		},
	],
	compose: (context, itemIndex) => ({
		kind: 'template',
		name: (context.getNodeParameter('templateName', itemIndex) as string).trim(),
		language: (context.getNodeParameter('templateLanguage', itemIndex) as string).trim(),
		parameters: readParameters(context, itemIndex),
	}),
};

function readParameters(context: IExecuteFunctions, itemIndex: number): TemplateParameters {
	const { variable = [] } = context.getNodeParameter('bodyVariables', itemIndex, {}) as { variable?: Array<{ text: string; name: string }> };
	const { button = [] } = context.getNodeParameter('buttonVariables', itemIndex, {}) as { button?: TemplateParameters['buttons'] };
	return {
		header: readHeader(context, itemIndex),
		body: variable.map(({ text, name }) => ({ text: String(text), name: name || undefined })),
		buttons: button.map(({ index, kind, value }) => ({ index: index - 1, kind, value: String(value) })),
	};
}

function readHeader(context: IExecuteFunctions, itemIndex: number): TemplateParameters['header'] {
	const kind = context.getNodeParameter('headerKind', itemIndex, 'none') as 'none' | 'text' | 'image' | 'video' | 'document';
	if (kind === 'none') return undefined;
	if (kind === 'text') return { kind, text: context.getNodeParameter('headerText', itemIndex) as string };
	const given = (context.getNodeParameter('headerMedia', itemIndex) as string).trim();
	const media: Exclude<OutboundMedia, { source: 'bytes' }> = /^https?:/i.test(given)
		? { source: 'link', link: given }
		: { source: 'id', id: given };
	return { kind, media };
}
