import type { INodeProperties } from 'n8n-workflow';

import type { TemplateDraft } from '../../../shared/providers/twilio/account/templates/templateTypes';
import { replyButtonField } from '../../../shared/n8n/sending/kinds/replyButtonField';
import { carouselField } from './carouselField';

type Kind = TemplateDraft['kind'];

/** Approved templates may have more buttons than messages without approval. */
const TEMPLATE_BUTTONS_MAX_COUNT = 10;

const forKinds = (kinds: Kind[], field: INodeProperties): INodeProperties => ({ ...field, displayOptions: { show: { contentKind: kinds } } });

const actionButtonField: INodeProperties = {
	displayName: 'Action Buttons',
	name: 'actionButtons',
	type: 'fixedCollection',
	typeOptions: { multipleValues: true, sortable: true },
	placeholder: 'Add Button',
	default: {},
	options: [
		{
			displayName: 'Button',
			name: 'button',
			values: [
				{
					displayName: 'Kind',
					name: 'kind',
					type: 'options',
					default: 'url',
					options: [
						{ name: 'Call', value: 'phone' },
						{ name: 'Copy Code', value: 'copyCode' },
						{ name: 'Link', value: 'url' },
					],
				},
				{ displayName: 'Title', name: 'title', type: 'string', default: '', placeholder: 'e.g. Open order', description: 'What the contact reads' },
				{
					displayName: 'Value',
					name: 'value',
					type: 'string',
					noDataExpression: true,
					default: '',
					placeholder: 'e.g. https://example.com/orders/{{2}}',
					description: 'The link, the phone number or the code. A variable may stand at the end of a link.',
				},
			],
		},
	],
};

/** What a new template says. Variables are written {{1}}, {{2}} …, so the texts that may hold them take no expression. */
export const draftFields: INodeProperties[] = [
	{ displayName: 'Name', name: 'templateName', type: 'string', required: true, default: '', placeholder: 'e.g. ticket_update', description: 'How the template is called at Twilio' },
	{ displayName: 'Language', name: 'templateLanguage', type: 'string', required: true, default: 'en', placeholder: 'e.g. pt_BR', description: 'Code of the language in which it is written' },
	{
		displayName: 'Kind',
		name: 'contentKind',
		type: 'options',
		noDataExpression: true,
		default: 'text',
		options: [
			{ name: 'Action Buttons', value: 'callToAction', description: 'Text with buttons that open a link, call or copy a code' },
			{ name: 'Authentication', value: 'authentication', description: 'A code to sign in with; WhatsApp writes the text' },
			{ name: 'Card', value: 'card', description: 'Text with a header or file, a footer and buttons' },
			{ name: 'Carousel', value: 'carousel', description: 'Text with two to ten cards side by side, each with a picture or video and buttons; it needs approval' },
			{ name: 'List', value: 'listPicker', description: 'Text with a list of up to ten choices; WhatsApp does not approve it' },
			{ name: 'Media', value: 'media', description: 'A file, with or without text' },
			{ name: 'Reply Buttons', value: 'quickReply', description: 'Text with buttons to answer with' },
			{ name: 'Text', value: 'text' },
		],
	},
	forKinds(['text', 'media', 'quickReply', 'callToAction', 'card', 'carousel', 'listPicker'], {
		displayName: 'Text',
		name: 'templateBody',
		type: 'string',
		noDataExpression: true,
		typeOptions: { rows: 4 },
		default: '',
		placeholder: 'e.g. Hi {{1}}, is ticket {{2}} solved?',
		description: 'At most 1,024 characters. It may neither begin nor end with a variable.',
	}),
	forKinds(['media', 'card'], {
		displayName: 'Link to the File',
		name: 'templateMediaUrl',
		type: 'string',
		noDataExpression: true,
		default: '',
		placeholder: 'e.g. https://example.com/invoices/{{3}}',
		description: 'Public address; a variable may stand at its end',
	}),
	forKinds(['card'], { displayName: 'Header', name: 'templateHeader', type: 'string', noDataExpression: true, default: '', description: 'Bold line above the text, in place of a file' }),
	forKinds(['card'], { displayName: 'Footer', name: 'templateFooter', type: 'string', default: '', description: 'Grey line below the text' }),
	forKinds(['quickReply', 'card'], replyButtonField('Reply Buttons', 'replyButtons', TEMPLATE_BUTTONS_MAX_COUNT)),
	forKinds(['callToAction', 'card'], actionButtonField),
	forKinds(['carousel'], carouselField),
	forKinds(['listPicker'], { displayName: 'List Button', name: 'listButton', type: 'string', default: 'Choose', description: 'What opens the list, at most 20 characters' }),
	forKinds(['listPicker'], {
		displayName: 'Choices',
		name: 'listItems',
		type: 'fixedCollection',
		typeOptions: { multipleValues: true, sortable: true, maxAllowedFields: 10 },
		placeholder: 'Add Choice',
		default: {},
		options: [
			{
				displayName: 'Choice',
				name: 'item',
				values: [
					{ displayName: 'Title', name: 'title', type: 'string', default: '', description: 'At most 24 characters' },
					{ displayName: 'Description', name: 'description', type: 'string', default: '', description: 'At most 72 characters' },
					{ displayName: 'ID', name: 'id', type: 'string', default: '', description: 'What the workflow gets when it is chosen. By default the title.' },
				],
			},
		],
	}),
	forKinds(['authentication'], { displayName: 'Button Text', name: 'codeButtonText', type: 'string', default: 'Copy code', description: 'What copies the code' }),
	forKinds(['authentication'], {
		displayName: 'Warn Against Sharing the Code',
		name: 'addSecurityAdvice',
		type: 'boolean',
		default: true,
		description: 'Whether WhatsApp adds that the code is for the contact alone',
	}),
	forKinds(['authentication'], {
		displayName: 'Code Expires After (Minutes)',
		name: 'codeMinutes',
		type: 'number',
		typeOptions: { minValue: 1, maxValue: 90 },
		default: 10,
	}),
	{
		displayName: 'Examples',
		name: 'examples',
		type: 'fixedCollection',
		typeOptions: { multipleValues: true },
		placeholder: 'Add Example',
		default: {},
		description: 'A value that each variable could have, without which WhatsApp approves nothing',
		options: [
			{
				displayName: 'Example',
				name: 'example',
				values: [
					{ displayName: 'Variable', name: 'name', type: 'string', default: '', placeholder: 'e.g. 1', description: 'What stands between the braces' },
					{ displayName: 'Value', name: 'value', type: 'string', default: '', placeholder: 'e.g. Ana' },
				],
			},
		],
	},
];
