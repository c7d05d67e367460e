import type { INodeProperties } from 'n8n-workflow';

import { locator } from '../shared/n8n/desk/locator';
import { scheduleFields } from '../shared/n8n/hours/scheduleFields';

const shownFor = (...operation: string[]) => ({ show: { operation } });

const operationField: INodeProperties = {
	displayName: 'Operation',
	name: 'operation',
	type: 'options',
	noDataExpression: true,
	default: 'check',
	options: [
		{ name: 'Add Business Time', value: 'addTime', action: 'Add business time to a date', description: 'When so many open hours will have passed, e.g. by when to answer' },
		{ name: 'Check', value: 'check', action: 'Check whether the desk is open', description: 'Sends each item to Open or Closed, and says until when' },
		{ name: 'Get Business Time Between', value: 'timeBetween', action: 'Get the business time between two dates', description: 'How long the desk was open in between' },
		{ name: 'Get Coming Openings', value: 'getOpenings', action: 'Get the coming openings', description: 'When the desk opens next, and after that' },
		{ name: 'Show Week', value: 'showWeek', action: 'Show the week as a picture', description: 'A picture of the coming seven days, with holidays and other hours' },
	],
};

const timeFields: INodeProperties[] = [
	{
		displayName: 'Time',
		name: 'at',
		type: 'dateTime',
		default: '',
		placeholder: 'Now',
		description: 'The time to check. Leave empty for now.',
		displayOptions: shownFor('check'),
	},
	{
		displayName: 'From',
		name: 'start',
		type: 'dateTime',
		default: '',
		placeholder: 'Now',
		description: 'Where to start. Leave empty for now.',
		displayOptions: shownFor('addTime', 'timeBetween', 'getOpenings', 'showWeek'),
	},
	{
		displayName: 'To',
		name: 'end',
		type: 'dateTime',
		default: '',
		placeholder: 'Now',
		description: 'Where to stop. Leave empty for now.',
		displayOptions: shownFor('timeBetween'),
	},
	{
		displayName: 'Business Time',
		name: 'amount',
		type: 'number',
		typeOptions: { numberPrecision: 2 },
		default: 4,
		description: 'How much open time to add. A negative number leads back.',
		displayOptions: shownFor('addTime'),
	},
	{
		displayName: 'Unit',
		name: 'unit',
		type: 'options',
		default: 'hours',
		options: [
			{ name: 'Hours', value: 'hours' },
			{ name: 'Minutes', value: 'minutes' },
		],
		displayOptions: shownFor('addTime'),
	},
	{
		displayName: 'Limit',
		name: 'limit',
		type: 'number',
		typeOptions: { minValue: 1 },
		default: 50,
		description: 'Max number of results to return',
		displayOptions: shownFor('getOpenings'),
	},
];

const languageOptions = [
	{ name: 'Dutch', value: 'nl' },
	{ name: 'English', value: 'en' },
	{ name: 'English (12-Hour Clock)', value: 'en-US' },
	{ name: 'French', value: 'fr' },
	{ name: 'From the Item', value: 'item', description: 'The language of the contact, e.g. contact.language; English where there is none' },
	{ name: 'German', value: 'de' },
	{ name: 'Italian', value: 'it' },
	{ name: 'Portuguese', value: 'pt' },
	{ name: 'Spanish', value: 'es' },
];

const optionsField: INodeProperties = {
	displayName: 'Options',
	name: 'options',
	type: 'collection',
	placeholder: 'Add option',
	default: {},
	options: [
		{
			displayName: 'Language',
			name: 'language',
			type: 'options',
			default: 'item',
			options: languageOptions,
			description: 'Of texts like "opens tomorrow at 09:00", of holidays and of the picture',
		},
		{
			displayName: 'Picture of the Week',
			name: 'picture',
			type: 'boolean',
			default: false,
			description: 'Whether a check adds a picture of the coming seven days (SVG), so that a mistake in the hours is seen',
			displayOptions: { show: { '/operation': ['check'] } },
		},
		{
			displayName: 'Put Picture in Field',
			name: 'pictureField',
			type: 'string',
			default: 'week',
			hint: 'The name of the output binary field',
			displayOptions: { show: { '/operation': ['check', 'showWeek'] } },
		},
	],
};

const sourceField: INodeProperties = {
	displayName: 'Schedule From',
	name: 'source',
	type: 'options',
	noDataExpression: true,
	default: 'node',
	options: [
		{ name: 'This Node', value: 'node', description: 'Filled in below' },
		{ name: 'The Channel', value: 'channel', description: "The opening hours of the number that the contact wrote to, see 'Helpdesk Conversation: Update Channel'" },
		{ name: 'The Store', value: 'store', description: 'Shared by nodes, channels and reports; changed without opening a workflow' },
	],
};

const storedScheduleField: INodeProperties = {
	...locator({ displayName: 'Schedule', name: 'storedSchedule', search: 'searchSchedules' }),
	displayOptions: { show: { source: ['store'] } },
};

const ownSchedules = scheduleFields.map((field): INodeProperties => ({ ...field, displayOptions: { show: { source: ['node'] } } }));

export const hoursFields: INodeProperties[] = [operationField, ...timeFields, sourceField, storedScheduleField, ...ownSchedules, optionsField];
