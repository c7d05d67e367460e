import type { IDataObject, IExecuteFunctions, INodeProperties } from 'n8n-workflow';

import type { TemplateButton, TemplateVariable } from '../../../shared/domain/message/templateParameters';
import { productsField, readProductSections, type ProductInput } from './productFields';
import { readJsonObject } from '../../../shared/n8n/fields/readJsonObject';
import { textOf } from '../../../shared/n8n/fields/readText';

export interface VariablesInput {
	variable?: Array<{ text: unknown; name?: string }>;
}

export interface ButtonsInput {
	button?: Array<{
		index: number;
		kind: TemplateButton['kind'];
		value?: unknown;
		reference?: string;
		data?: string | IDataObject;
		thumbnailProductId?: string;
		products?: { product?: ProductInput[] };
	}>;
}

/** Values for the variables of a text. */
export const variablesField = (name: string): INodeProperties => ({
	displayName: 'Body Variables',
	name,
	type: 'fixedCollection',
	typeOptions: { multipleValues: true, sortable: true },
	placeholder: 'Add Variable',
	default: {},
	description: 'In the order in which they stand in the text. Amounts and dates are written as they should be read, e.g. 100 €.',
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
});

const forKinds = (kind: Array<TemplateButton['kind']>) => ({ show: { kind } });

const buttonValues: INodeProperties[] = [
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
			{ name: 'Catalog', value: 'catalog' },
			{ name: 'Coupon Code', value: 'copyCode' },
			{ name: 'End of the Link', value: 'url', description: 'What replaces the variable at the end of the link' },
			{ name: 'Flow', value: 'flow', description: 'A form inside WhatsApp' },
			{ name: 'Quick Reply ID', value: 'quickReply', description: 'What the workflow gets when the button is pressed' },
			{ name: 'Several Products', value: 'products' },
		],
	},
	{ displayName: 'Value', name: 'value', type: 'string', default: '', displayOptions: forKinds(['quickReply', 'url', 'copyCode']) },
	{ displayName: 'Reference', name: 'reference', type: 'string', default: '', description: 'Comes back with the answers; Meta calls it the flow token', displayOptions: forKinds(['flow']) },
	{
		displayName: 'Data for the First Screen',
		name: 'data',
		type: 'json',
		default: '',
		description: 'What the form is filled with, as JSON',
		displayOptions: forKinds(['flow']),
	},
	{
		displayName: 'Product on the Picture',
		name: 'thumbnailProductId',
		type: 'string',
		default: '',
		placeholder: 'e.g. SKU-4711',
		description: 'Content ID of the product whose picture is shown',
		displayOptions: forKinds(['catalog', 'products']),
	},
	{ ...productsField, displayOptions: forKinds(['products']) },
];

/** Values for the buttons that have something to fill in. */
export const buttonsField = (name: string): INodeProperties => ({
	displayName: 'Button Variables',
	name,
	type: 'fixedCollection',
	typeOptions: { multipleValues: true },
	placeholder: 'Add Button Variable',
	default: {},
	description: 'Only for buttons that the template leaves something open for',
	options: [
		{
			displayName: 'Button',
			name: 'button',
			values: buttonValues,
		},
	],
});

export const readVariables = ({ variable = [] }: VariablesInput = {}): TemplateVariable[] =>
	variable.map(({ text, name }) => ({ text: textOf(text), name: name || undefined }));

export const readButtons = (context: IExecuteFunctions, itemIndex: number, { button = [] }: ButtonsInput = {}): TemplateButton[] =>
	button.map(({ index: position, kind, value, reference, data, thumbnailProductId, products }): TemplateButton => {
		const index = position - 1;
		switch (kind) {
			case 'flow':
				return { index, kind, token: reference || undefined, data: readJsonObject(context, itemIndex, 'Data for the First Screen', data) };
			case 'catalog':
				return { index, kind, thumbnailProductId: thumbnailProductId || undefined };
			case 'products':
				return { index, kind, thumbnailProductId: thumbnailProductId ?? '', sections: readProductSections(products) };
			default:
				return { index, kind, value: textOf(value) };
		}
	});
