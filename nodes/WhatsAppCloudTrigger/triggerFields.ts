import type { INodeProperties } from 'n8n-workflow';

import { eventsField } from '../shared/n8n/trigger/eventsField';
import { filtersField } from '../shared/n8n/trigger/filtersField';
import { optionsField } from '../shared/n8n/trigger/optionsField';
import { rememberField } from '../shared/n8n/trigger/rememberField';

/** What people choose on the trigger. */
export const triggerFields: INodeProperties[] = [
	eventsField(),
	rememberField,
	{
		displayName: 'Webhook Setup',
		name: 'setup',
		type: 'options',
		noDataExpression: true,
		default: 'automatic',
		options: [
			{
				name: 'Automatic',
				value: 'automatic',
				description: 'Publishing connects the number to this workflow, unpublishing gives it back to what was there before',
			},
			{ name: 'Manual', value: 'manual', description: 'You enter the webhook URL in your Meta app yourself' },
		],
	},
	{
		displayName: 'Listen To',
		name: 'listenTo',
		type: 'options',
		noDataExpression: true,
		default: 'number',
		options: [
			{ name: 'Every Number of the Account', value: 'account', description: 'All numbers of the business account that have no webhook of their own' },
			{ name: 'The Number of the Credential', value: 'number', description: 'Several workflows can share one Meta app, each with a number' },
		],
		displayOptions: { show: { setup: ['automatic'] } },
	},
	{
		displayName:
			'Subscribe your Meta app once to the field "messages" and to what else you want to receive (App > WhatsApp > Configuration > Webhook fields). Changes of templates and accounts always go to the URL of the app.',
		name: 'automaticNotice',
		type: 'notice',
		default: '',
		displayOptions: { show: { setup: ['automatic'] } },
	},
	{
		displayName:
			'In your Meta app, open WhatsApp > Configuration: paste the webhook URL from above as callback URL, type the verify token of your credential, and subscribe to the field "messages". The app must also be subscribed to the business account (subscribed_apps).',
		name: 'setupNotice',
		type: 'notice',
		default: '',
		displayOptions: { show: { setup: ['manual'] } },
	},
	filtersField({
		displayName: 'Only Phone Number IDs',
		name: 'phoneNumberIds',
		type: 'string',
		default: '',
		placeholder: 'e.g. 106540352242922',
		description: 'IDs of your own numbers, separated by commas',
	}),
	optionsField({ download: 'WhatsApp Cloud: Download', maxMegabytes: 100, read: 'alone' }),
];
