import type { INodeProperties } from 'n8n-workflow';

import { eventOptions } from './eventChoices';

const shownFor = (event: string): INodeProperties['displayOptions'] => ({ show: { events: [event] } });

/** What people choose on the trigger. */
export const triggerFields: INodeProperties[] = [
	{
		displayName: 'Trigger On',
		name: 'events',
		type: 'multiOptions',
		required: true,
		default: ['messageNotHandled'],
		options: eventOptions,
	},
	{
		displayName: 'Waiting Longer Than (Minutes)',
		name: 'waitingMinutes',
		type: 'number',
		typeOptions: { minValue: 1 },
		default: 30,
		description: 'Since the first message of the contact that nobody has answered',
		displayOptions: shownFor('waitingTooLong'),
	},
	{
		displayName: 'Minutes Before the Window Closes',
		name: 'windowMinutes',
		type: 'number',
		typeOptions: { minValue: 1, maxValue: 1439 },
		default: 60,
		description: 'WhatsApp lets you write freely for 24 hours after the last message of a contact',
		displayOptions: shownFor('windowClosing'),
	},
	{
		displayName: 'Not Handled After (Minutes)',
		name: 'unhandledMinutes',
		type: 'number',
		typeOptions: { minValue: 1 },
		default: 5,
		description: 'Longer than your workflow takes at worst: what is still being worked on then would be worked on twice',
		displayOptions: shownFor('messageNotHandled'),
	},
	{
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add option',
		default: {},
		options: [
			{
				displayName: 'Only Channels',
				name: 'channelIds',
				type: 'string',
				default: '',
				placeholder: 'e.g. cloud:106540352242922',
				description: 'IDs of channels, separated by commas; events of others start nothing',
			},
			{
				displayName: 'Most at Once',
				name: 'mostAtOnce',
				type: 'number',
				typeOptions: { minValue: 1, maxValue: 200 },
				default: 20,
				description: 'How many events may be on their way through the workflow at a time; the others wait',
			},
		],
	},
];
