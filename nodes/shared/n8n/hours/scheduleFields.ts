import type { INodeProperties } from 'n8n-workflow';

import { WEEKDAYS } from '../../domain/hours/schedule';
import { WORKFLOW_ZONE } from './fromPanel';

const dayOptions = WEEKDAYS.map((day) => ({ name: day.charAt(0).toUpperCase() + day.slice(1), value: day }));
const workdays = WEEKDAYS.slice(0, 5);

/** From the same data that decides about the hours, so that no choice is unknown to it. */
const zoneOptions = [{ name: 'Time Zone of the Workflow', value: WORKFLOW_ZONE }, ...[...Intl.supportedValuesOf('timeZone'), 'UTC'].map((zone) => ({ name: zone, value: zone }))];

/** All day, or from here to there. */
const rangeFields: INodeProperties[] = [
	{
		displayName: 'Open',
		name: 'open',
		type: 'options',
		default: 'hours',
		options: [
			{ name: 'All Day', value: 'allDay' },
			{ name: 'From … To', value: 'hours' },
		],
	},
	{ displayName: 'From', name: 'from', type: 'string', default: '09:00', placeholder: 'e.g. 09:00', displayOptions: { show: { open: ['hours'] } } },
	{
		displayName: 'To',
		name: 'to',
		type: 'string',
		default: '17:00',
		placeholder: 'e.g. 17:30',
		description: 'The end of the day is 24:00. An end before the start is on the next day: 21:00 to 02:00.',
		displayOptions: { show: { open: ['hours'] } },
	},
];

const nameField = (placeholder: string): INodeProperties => ({
	displayName: 'Name',
	name: 'name',
	type: 'string',
	default: '',
	placeholder,
	description: 'Given as the reason, and shown in the picture',
});

const dateField = (description: string, placeholder: string): INodeProperties => ({ displayName: 'Date', name: 'date', type: 'string', default: '', placeholder, description });

const lastDayField: INodeProperties = {
	displayName: 'Last Day',
	name: 'until',
	type: 'string',
	default: '',
	placeholder: 'e.g. 2026-12-31',
	description: 'If it is more than one day. This day belongs to it.',
};

const weekField: INodeProperties = {
	displayName: 'Week',
	name: 'week',
	type: 'fixedCollection',
	typeOptions: { multipleValues: true, sortable: true },
	placeholder: 'Add Hours',
	default: { hours: [{ days: workdays, open: 'hours', from: '09:00', to: '17:00' }] },
	description: 'A day in no row is closed; a day in several rows is open in all of them, e.g. before and after lunch',
	options: [
		{
			displayName: 'Hours',
			name: 'hours',
			values: [{ displayName: 'Days', name: 'days', type: 'multiOptions', default: [...workdays], options: dayOptions }, ...rangeFields],
		},
	],
};

const holidayFields: INodeProperties[] = [
	{
		displayName: 'Holiday Country Name or ID',
		name: 'country',
		type: 'options',
		typeOptions: { loadOptionsMethod: 'getCountries' },
		default: '',
		description:
			'Closed on the public holidays of this country. Choose from the list, or specify an ID using an <a href="https://docs.n8n.io/code/expressions/">expression</a>.',
	},
	{
		displayName: 'Region Name or ID',
		name: 'region',
		type: 'options',
		typeOptions: { loadOptionsMethod: 'getRegions', loadOptionsDependsOn: ['&country'] },
		default: '',
		description:
			'Where holidays differ within the country. Choose from the list, or specify an ID using an <a href="https://docs.n8n.io/code/expressions/">expression</a>.',
		displayOptions: { hide: { country: [''] } },
	},
	{
		displayName: 'Holidays You Work On Names or IDs',
		name: 'worked',
		type: 'multiOptions',
		typeOptions: { loadOptionsMethod: 'getHolidays', loadOptionsDependsOn: ['&country', '&region', '&bankHolidays'] },
		default: [],
		description: 'Choose from the list, or specify IDs using an <a href="https://docs.n8n.io/code/expressions/">expression</a>',
		displayOptions: { hide: { country: [''] } },
	},
	{
		displayName: 'Bank Holidays Too',
		name: 'bankHolidays',
		type: 'boolean',
		default: false,
		description: 'Whether you are also closed on days that only banks and public offices keep. Half holidays are never counted: enter them as other hours.',
		displayOptions: { hide: { country: [''] } },
	},
];

const datedFields: INodeProperties[] = [
	{
		displayName: 'Own Closed Days',
		name: 'closedDays',
		type: 'fixedCollection',
		typeOptions: { multipleValues: true, sortable: true },
		placeholder: 'Add Closed Day',
		default: {},
		options: [
			{
				displayName: 'Closed Day',
				name: 'day',
				values: [dateField('A date like 2026-12-24, or 12-24 for every year', 'e.g. 2026-12-24 or 12-24'), lastDayField, nameField('e.g. Company outing')],
			},
		],
	},
	{
		displayName: 'Dates with Other Hours',
		name: 'exceptions',
		type: 'fixedCollection',
		typeOptions: { multipleValues: true, sortable: true },
		placeholder: 'Add Date',
		default: {},
		description: 'These hours replace those of the week, and a holiday on the same date. Several ranges: add the date again.',
		options: [
			{
				displayName: 'Other Hours',
				name: 'day',
				values: [dateField('A date like 2026-12-24', 'e.g. 2026-12-24'), lastDayField, ...rangeFields, nameField('e.g. Christmas Eve')],
			},
		],
	},
];

const scheduleValues: INodeProperties[] = [
	{ displayName: 'Name', name: 'name', type: 'string', default: 'Opening Hours', description: 'By which the schedule is chosen, and which stands over the picture' },
	{ displayName: 'Time Zone', name: 'zone', type: 'options', default: WORKFLOW_ZONE, options: zoneOptions, description: 'Type to search, e.g. for a city' },
	weekField,
	...holidayFields,
	...datedFields,
];

/** What an untouched panel has: one schedule, Monday to Friday from nine to five. */
const firstSchedule = { name: 'Opening Hours', zone: WORKFLOW_ZONE, week: { hours: [{ days: workdays, open: 'hours', from: '09:00', to: '17:00' }] } };

/** One schedule, filled in by hand. A list of one, because n8n cannot fill in what stands in a collection that is no list. */
export const scheduleField: INodeProperties = {
	displayName: 'Schedule',
	name: 'schedule',
	type: 'fixedCollection',
	typeOptions: { multipleValues: true, maxAllowedFields: 1 },
	placeholder: 'Add Schedule',
	default: { schedule: [firstSchedule] },
	options: [{ displayName: 'Schedule', name: 'schedule', values: scheduleValues }],
};

/** Several of them, and which one to use. */
export const scheduleFields: INodeProperties[] = [
	{
		displayName: 'Schedules',
		name: 'schedules',
		type: 'fixedCollection',
		typeOptions: { multipleValues: true, sortable: true },
		placeholder: 'Add Schedule',
		default: { schedule: [firstSchedule] },
		options: [{ displayName: 'Schedule', name: 'schedule', values: scheduleValues }],
	},
	{
		displayName: 'Use Schedule Name or ID',
		name: 'scheduleName',
		type: 'options',
		typeOptions: { loadOptionsMethod: 'getSchedules', loadOptionsDependsOn: ['schedules'] },
		default: '',
		description: 'Choose from the list, or specify an ID using an <a href="https://docs.n8n.io/code/expressions/">expression</a>',
	},
];
