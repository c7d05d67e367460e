import type { INodeProperties } from 'n8n-workflow';

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
];
