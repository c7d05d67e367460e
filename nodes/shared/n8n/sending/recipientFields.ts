import type { INodeProperties } from 'n8n-workflow';

/** Whom a message goes to; by default the contact of the incoming item, so that an answer needs no setting. */
export const recipientFields: INodeProperties[] = [
	{
		displayName: 'To',
		name: 'recipient',
		type: 'options',
		noDataExpression: true,
		default: 'contact',
		options: [
			{ name: 'Contact of the Incoming Item', value: 'contact', description: 'Whoever wrote the message that came in' },
			{ name: 'Phone Number', value: 'phone' },
			{ name: 'WhatsApp User ID', value: 'userId', description: 'For contacts who do not show their number' },
		],
	},
	{
		displayName: 'Phone Number',
		name: 'phone',
		type: 'string',
		required: true,
		default: '',
		placeholder: 'e.g. +4915112345678',
		description: 'With country code and a leading plus sign',
		displayOptions: { show: { recipient: ['phone'] } },
	},
	{
		displayName: 'WhatsApp User ID',
		name: 'userId',
		type: 'string',
		required: true,
		default: '',
		placeholder: 'e.g. DE.13491208655302741918',
		displayOptions: { show: { recipient: ['userId'] } },
	},
];
