import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';

import type { DraftButton, DraftHeader } from '../../providers/metaShapes/templates/templateContent';
import { createButtonFields } from './buttonFields';

type HeaderKind = DraftHeader['kind'] | 'none';

const HEADERS: Array<INodePropertyOptions & { value: HeaderKind }> = [
	{ name: 'Document', value: 'document' },
	{ name: 'Image', value: 'image' },
	{ name: 'Location', value: 'location' },
	{ name: 'None', value: 'none' },
	{ name: 'Text', value: 'text' },
	{ name: 'Video', value: 'video' },
];

/** What a provider takes in a template. */
interface TemplateAbilities {
	headers: HeaderKind[];
	buttons: Array<DraftButton['kind']>;
	/** Whether variables can have names instead of numbers. */
	namedVariables: boolean;
	/** How the sample file of a header is given. */
	sampleFields: INodeProperties[];
}

const byFields = { contentBy: ['fields'] };

const whenFields = (field: INodeProperties, show: Record<string, string[]> = {}): INodeProperties => ({
	...field,
	displayOptions: { ...field.displayOptions, show: { ...byFields, ...show, ...field.displayOptions?.show } },
});

const headerFields = ({ headers, sampleFields }: TemplateAbilities): INodeProperties[] => [
	whenFields({
		displayName: 'Header',
		name: 'headerFormat',
		type: 'options',
		noDataExpression: true,
		default: 'none',
		options: HEADERS.filter(({ value }) => headers.includes(value)),
	}),
	whenFields(
		{
			displayName: 'Header Text',
			name: 'headerText',
			type: 'string',
			noDataExpression: true,
			required: true,
			default: '',
			placeholder: 'e.g. Your order {{1}}',
			description: 'At most 60 characters and one variable',
		},
		{ headerFormat: ['text'] },
	),
	whenFields(
		{
			displayName: 'Header Example',
			name: 'headerExample',
			type: 'string',
			default: '',
			placeholder: 'e.g. 4711',
			description: 'What the variable of the header could be; needed where there is one',
		},
		{ headerFormat: ['text'] },
	),
	...sampleFields.map((field) => whenFields(field, { headerFormat: ['document', 'image', 'video'] })),
];

/**
 * What a template says: filled in, or as Meta's own JSON for what the fields do not cover. Texts with variables take no
 * expression: the editor would make one of every {{1}} that somebody types, and hand in a 1.
 */
export const createContentFields = (abilities: TemplateAbilities): INodeProperties[] => [
	{
		displayName: 'Define Content',
		name: 'contentBy',
		type: 'options',
		noDataExpression: true,
		default: 'fields',
		options: [
			{ name: 'Using Fields Below', value: 'fields' },
			{ name: 'Using JSON', value: 'json', description: 'For authentication codes, carousels, offers, forms and catalogs' },
		],
	},
	{
		displayName: 'Components',
		name: 'components',
		type: 'json',
		noDataExpression: true,
		required: true,
		default: '[\n  { "type": "BODY", "text": "…" }\n]',
		description: 'The list of components as Meta\'s documentation of templates writes it',
		displayOptions: { show: { contentBy: ['json'] } },
	},
	...headerFields(abilities),
	whenFields({
		displayName: 'Body',
		name: 'body',
		type: 'string',
		noDataExpression: true,
		typeOptions: { rows: 4 },
		required: true,
		default: '',
		placeholder: 'e.g. Hello {{1}}, order {{2}} has left our warehouse.',
		description: `At most 1,024 characters. Variables are numbered, {{1}}, ${abilities.namedVariables ? 'or named, {{first_name}}, ' : ''}and stand neither first nor last.`,
	}),
	whenFields({
		displayName: 'Examples for the Variables of the Body',
		name: 'bodyExamples',
		type: 'fixedCollection',
		typeOptions: { multipleValues: true, sortable: true },
		placeholder: 'Add Example',
		default: {},
		description: 'What each variable could be, in the order in which they stand in the body; the reviewers want to see it',
		options: [
			{
				displayName: 'Example',
				name: 'example',
				values: [{ displayName: 'Value', name: 'value', type: 'string', default: '', placeholder: 'e.g. Ada' }],
			},
		],
	}),
	whenFields({
		displayName: 'Footer',
		name: 'footer',
		type: 'string',
		default: '',
		placeholder: 'e.g. Example Ltd',
		description: 'At most 60 characters, without variables',
	}),
	whenFields(createButtonFields(abilities.buttons)),
];
