import type { IExecuteFunctions, INodeProperties } from 'n8n-workflow';

import type { TemplateButton, TemplateHeader, TemplateVariable } from '../../../shared/domain/message/templateParameters';
import { readText, textOf } from '../../../shared/n8n/fields/readText';
import { mediaFields, readMedia } from '../../../shared/n8n/sending/kinds/mediaFields';

const FILES = ['document', 'image', 'video'];
const NAMES = { source: 'headerSource', binaryField: 'headerBinaryField', link: 'headerLink', id: 'headerMediaId' };

type HeaderKind = 'none' | 'text' | 'document' | 'image' | 'video';

/** What is different each time an approved template goes out. */
export const templateFields: INodeProperties[] = [
	{
		displayName: 'Header',
		name: 'headerKind',
		type: 'options',
		noDataExpression: true,
		default: 'none',
		description: 'What the template was made with',
		options: [
			{ name: 'Document', value: 'document', description: 'PDF' },
			{ name: 'Image', value: 'image' },
			{ name: 'None or Fixed Text', value: 'none' },
			{ name: 'Text with a Variable', value: 'text' },
			{ name: 'Video', value: 'video' },
		],
	},
	{
		displayName: 'Header Variable',
		name: 'headerText',
		type: 'string',
		required: true,
		default: '',
		displayOptions: { show: { headerKind: ['text'] } },
	},
	...mediaFields(NAMES, { headerKind: FILES }, ['link']),
	{
		displayName: 'Body Variables',
		name: 'bodyVariables',
		type: 'fixedCollection',
		typeOptions: { multipleValues: true, sortable: true },
		placeholder: 'Add Variable',
		default: {},
		description: 'In the order in which they stand in the text. Amounts and dates are written as they should be read, e.g. 100 €.',
		options: [{ displayName: 'Variable', name: 'variable', values: [{ displayName: 'Value', name: 'text', type: 'string', default: '' }] }],
	},
	{
		displayName: 'Button Variables',
		name: 'buttonVariables',
		type: 'fixedCollection',
		typeOptions: { multipleValues: true },
		placeholder: 'Add Button Variable',
		default: {},
		description: 'Only for buttons that the template leaves something open for',
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
							{ name: 'End of the Link', value: 'url', description: 'What replaces the variable at the end of the link' },
							{ name: 'Quick Reply ID', value: 'quickReply', description: 'What the workflow gets when the button is pressed' },
						],
					},
					{ displayName: 'Value', name: 'value', type: 'string', default: '' },
				],
			},
		],
	},
];

export async function readTemplateHeader(context: IExecuteFunctions, itemIndex: number): Promise<TemplateHeader | undefined> {
	const kind = context.getNodeParameter('headerKind', itemIndex) as HeaderKind;
	if (kind === 'none') return undefined;
	if (kind === 'text') return { kind, text: readText(context, itemIndex, 'headerText').trim() };
	return { kind, media: await readMedia(context, itemIndex, NAMES) };
}

export function readTemplateVariables(context: IExecuteFunctions, itemIndex: number): TemplateVariable[] {
	const { variable = [] } = context.getNodeParameter('bodyVariables', itemIndex, {}) as { variable?: Array<{ text: unknown }> };
	return variable.map(({ text }) => ({ text: textOf(text) }));
}

export function readTemplateButtons(context: IExecuteFunctions, itemIndex: number): TemplateButton[] {
	const { button = [] } = context.getNodeParameter('buttonVariables', itemIndex, {}) as {
		button?: Array<{ index: number; kind: 'quickReply' | 'url'; value: unknown }>;
	};
	return button.map(({ index, kind, value }) => ({ index: index - 1, kind, value: textOf(value) }));
}
