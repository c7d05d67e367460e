import type { INodeProperties } from 'n8n-workflow';

import { channelLocator } from '../shared/n8n/desk/locator';
import { recipientFields } from '../shared/n8n/sending/recipientFields';

const whenStored = (field: INodeProperties): INodeProperties => ({ ...field, displayOptions: { show: { source: ['store'], ...field.displayOptions?.show } } });

/** Everything that the panel shows; by default the contact and the number of the incoming item, as the store knows them. */
export const windowFields: INodeProperties[] = [
	{
		displayName: 'Last Message From',
		name: 'source',
		type: 'options',
		noDataExpression: true,
		default: 'store',
		options: [
			{ name: 'The Store', value: 'store', description: 'When the contact last wrote to this business number, as the desk has kept it' },
			{ name: 'A Time', value: 'time', description: 'For flows without a store: the message of the incoming item, or a time of your own' },
		],
	},
	...recipientFields.map((field) => whenStored(field.name === 'recipient' ? { ...field, displayName: 'Contact' } : field)),
	whenStored({ ...channelLocator, displayName: 'Business Number', required: false, description: 'Leave empty for the number that the contact of the incoming item wrote to' }),
	{
		displayName: 'Contact Last Wrote At',
		name: 'lastMessageAt',
		type: 'dateTime',
		default: '',
		placeholder: 'Message of the incoming item',
		description: 'Leave empty for the time of the message that came in. A time without a time zone is meant in that of the workflow.',
		displayOptions: { show: { source: ['time'] } },
	},
	{
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add option',
		default: {},
		options: [
			{
				displayName: 'Treat as Closed (Minutes Before)',
				name: 'marginMinutes',
				type: 'number',
				typeOptions: { minValue: 0 },
				default: 10,
				description: 'How long before its end the window counts as closed, so that a slow answer does not come too late',
			},
		],
	},
];
