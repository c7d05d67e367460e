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

/** What every sent message can carry besides its content. */
export const sendOptions: INodeProperties = {
	displayName: 'Options',
	name: 'options',
	type: 'collection',
	placeholder: 'Add option',
	default: {},
	options: [
		{
			displayName: 'Correlation Data',
			name: 'correlation',
			type: 'string',
			default: '',
			placeholder: 'e.g. ticket=4711',
			description: 'Comes back in every receipt of this message. At most 512 characters.',
		},
		{
			displayName: 'From Phone Number ID',
			name: 'phoneNumberId',
			type: 'string',
			default: '',
			placeholder: 'e.g. 106540352242922',
			description: 'Number that sends. By default the one the contact wrote to, else the one of the credential.',
		},
		{
			displayName: 'Quote the Incoming Message',
			name: 'quote',
			type: 'boolean',
			default: false,
			description: "Whether the contact sees this as an answer to the message that came in",
		},
		{
			displayName: 'Quoted Message ID',
			name: 'quotedMessageId',
			type: 'string',
			default: '',
			placeholder: 'e.g. wamid.HBgN…',
			description: 'Message that the contact sees above this one, if it is not the one that came in. Templates and reactions cannot quote.',
		},
	],
};
