import type { INodeProperties } from 'n8n-workflow';

import { numberLocator } from '../../shared/n8n/twilioLists/numberLocator';
import { serviceLocator } from '../../shared/n8n/twilioLists/serviceLocator';

/** What a message leaves from; by default what the contact already knows. */
export const senderFields: INodeProperties[] = [
	{
		displayName: 'From',
		name: 'sender',
		type: 'options',
		noDataExpression: true,
		default: 'contacted',
		options: [
			{ name: 'Messaging Service', value: 'service', description: 'Twilio picks one of the numbers of the service' },
			{ name: 'Number the Contact Wrote To', value: 'contacted', description: 'Where nobody has written, the number or Messaging Service of the credential' },
			{ name: 'WhatsApp Number', value: 'number' },
		],
	},
	{
		...numberLocator('senderNumber', 'WhatsApp Number', 'One of the WhatsApp senders of the account'),
		required: true,
		displayOptions: { show: { sender: ['number'] } },
	},
	{
		...serviceLocator('senderService', 'Messaging Service', 'It must hold the WhatsApp senders that are to be used'),
		required: true,
		displayOptions: { show: { sender: ['service'] } },
	},
];
