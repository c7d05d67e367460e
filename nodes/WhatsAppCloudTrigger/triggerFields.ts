import type { INodeProperties } from 'n8n-workflow';

import { messageKindOptions } from '../shared/n8n/messageKindOptions';

/** What people choose on the trigger. Option values are the event names of the message shape and never change. */
export const triggerFields: INodeProperties[] = [
	{
		displayName: 'Trigger On',
		name: 'events',
		type: 'multiOptions',
		required: true,
		default: ['message'],
		options: [
			{ name: 'Account Change', value: 'account', description: 'Quality, name, limits, restrictions and security of the account or number' },
			{ name: 'Call', value: 'call', description: 'A contact calls the number, or a call changes' },
			{ name: 'Identity Change', value: 'identity', description: 'A contact got another number, user ID or phone' },
			{ name: 'Message', value: 'message', description: 'A contact writes, or presses a button' },
			{ name: 'Opt-Out', value: 'optOut', description: 'A contact stops or resumes marketing messages' },
			{ name: 'Other', value: 'unknown', description: 'Anything that WhatsApp sends and this node has no name for' },
			{ name: 'Receipt', value: 'status', description: 'A message of yours was sent, delivered, read or failed. Receipts are remembered in any case.' },
			{ name: 'Staff Reply', value: 'echo', description: 'Someone answered in the WhatsApp Business app' },
			{ name: 'Template Change', value: 'template', description: 'A template was approved, rejected, paused or changed' },
		],
	},
	{
		displayName: 'Remember in Helpdesk Store',
		name: 'remember',
		type: 'boolean',
		default: true,
		description:
			'Whether to keep every message and receipt in the desk\'s store before WhatsApp gets its answer. Repeated webhooks then start nothing, and receipts find their message without starting the workflow.',
	},
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
	{
		displayName: 'Filters',
		name: 'filters',
		type: 'collection',
		placeholder: 'Add filter',
		default: {},
		description: 'What passes none of them starts nothing',
		options: [
			{
				displayName: 'Ignore Contacts',
				name: 'ignoredContacts',
				type: 'string',
				default: '',
				placeholder: 'e.g. +4915112345678, DE.13491208655302741918',
				description: 'Phone numbers or user IDs, separated by commas',
			},
			{
				displayName: 'Max Age (Minutes)',
				name: 'maxAgeMinutes',
				type: 'number',
				typeOptions: { minValue: 1 },
				default: 60,
				description: 'Older messages start nothing; after an outage WhatsApp sends what is up to seven days old',
			},
			{
				displayName: 'Only Message Kinds',
				name: 'kinds',
				type: 'multiOptions',
				default: ['text'],
				options: messageKindOptions,
			},
			{
				displayName: 'Only Phone Number IDs',
				name: 'phoneNumberIds',
				type: 'string',
				default: '',
				placeholder: 'e.g. 106540352242922',
				description: 'IDs of your own numbers, separated by commas',
			},
		],
	},
	{
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add option',
		default: {},
		options: [
			{
				displayName: 'Attach Media',
				name: 'media',
				type: 'boolean',
				default: true,
				description:
					'Whether to attach what the contact sent as the binary field "data". WhatsApp waits meanwhile; fetch large files later with WhatsApp Cloud: Download.',
			},
			{
				displayName: 'Max File Size (MB)',
				name: 'maxMegabytes',
				type: 'number',
				typeOptions: { minValue: 1, maxValue: 100 },
				default: 16,
				description: 'What is larger is not attached, and the item says so',
			},
			{
				displayName: 'Mark as Read',
				name: 'markAsRead',
				type: 'boolean',
				default: true,
				description: 'Whether the contact sees blue ticks as soon as the message is here',
			},
			{
				displayName: 'Show Typing',
				name: 'typing',
				type: 'boolean',
				default: true,
				description: 'Whether the contact also sees "typing…" until you answer, for 25 seconds at most; needs Mark as Read',
			},
		],
	},
];
