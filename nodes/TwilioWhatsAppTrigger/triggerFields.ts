import type { INodeProperties } from 'n8n-workflow';

import { eventsField } from '../shared/n8n/trigger/eventsField';
import { filtersField } from '../shared/n8n/trigger/filtersField';
import { optionsField } from '../shared/n8n/trigger/optionsField';
import { rememberField } from '../shared/n8n/trigger/rememberField';
import { numberLocator } from '../shared/n8n/twilioLists/numberLocator';
import { serviceLocator } from '../shared/n8n/twilioLists/serviceLocator';

const notice = (name: string, text: string, setup: string[]): INodeProperties => ({
	displayName: text,
	name,
	type: 'notice',
	default: '',
	displayOptions: { show: { setup } },
});

const publicUrlOption: INodeProperties = {
	displayName: 'Public URL',
	name: 'publicUrl',
	type: 'string',
	default: '',
	placeholder: 'e.g. https://desk.example.com',
	description:
		'Where this n8n is reached from the internet, if that is not the address that it shows above (WEBHOOK_URL). Twilio signs the address that it calls, so both must be the same to the letter.',
};

/** What people choose on the trigger. */
export const triggerFields: INodeProperties[] = [
	eventsField(['message', 'optOut', 'status', 'unknown']),
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
			{ name: 'Manual', value: 'manual', description: 'You enter the webhook URL in the Twilio Console yourself' },
			{ name: 'Sandbox', value: 'sandbox', description: "You try it with Twilio's shared test number" },
		],
	},
	{
		displayName: 'Listen To',
		name: 'listenTo',
		type: 'options',
		noDataExpression: true,
		default: 'number',
		options: [
			{ name: 'Messaging Service', value: 'service', description: 'All numbers that belong to the service' },
			{ name: 'WhatsApp Number', value: 'number', description: 'A number that belongs to no Messaging Service' },
		],
		displayOptions: { show: { setup: ['automatic'] } },
	},
	{
		...numberLocator('number', 'WhatsApp Number', 'Leave empty for the number of the credential', 'The one of the credential'),
		displayOptions: { show: { setup: ['automatic'], listenTo: ['number'] } },
	},
	{
		...serviceLocator('service', 'Messaging Service', 'Leave empty for the service of the credential', 'The one of the credential'),
		displayOptions: { show: { setup: ['automatic'], listenTo: ['service'] } },
	},
	notice(
		'manualNotice',
		'In the Twilio Console, open Messaging > Senders > WhatsApp senders and your number: paste the production URL from above as webhook URL for incoming messages and as status callback URL, both with HTTP POST. If the number belongs to a Messaging Service, paste it there instead: Integration > Send a webhook, and Delivery Status Callback.',
		['manual'],
	),
	notice(
		'sandboxNotice',
		'In the Twilio Console, open Messaging > Try it out > Send a WhatsApp message > Sandbox settings: paste the webhook URL from above into both fields, with HTTP POST. Everybody who takes part sends "join" and the two words of your sandbox to +1 415 523 8886 first, and again after three days. One message in three seconds is allowed.',
		['sandbox'],
	),
	notice(
		'tokenNotice',
		'The credential needs the auth token of the account that owns the number, also where messages are sent with an API key: Twilio signs webhooks with nothing else.',
		['automatic', 'manual', 'sandbox'],
	),
	filtersField({
		displayName: 'Only Own Numbers',
		name: 'ownNumbers',
		type: 'string',
		default: '',
		placeholder: 'e.g. +14155238886',
		description: 'Your own WhatsApp numbers, separated by commas',
	}),
	optionsField({ download: 'Twilio WhatsApp: Download', maxMegabytes: 16, read: 'withTyping', more: [publicUrlOption] }),
];
