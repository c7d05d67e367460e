import type { INodeProperties } from 'n8n-workflow';

import { eventsField } from '../shared/n8n/trigger/eventsField';
import { filtersField } from '../shared/n8n/trigger/filtersField';
import { rememberField } from '../shared/n8n/trigger/rememberField';
import { urlKeyField } from './urlKey';

/** What people choose on the trigger. */
export const triggerFields: INodeProperties[] = [
	eventsField(['account', 'identity', 'message', 'status', 'template', 'unknown']),
	rememberField,
	urlKeyField,
	{
		displayName:
			'Connect the number once by hand, because EngageLab offers no other way: make a URL key here, copy the production URL from above, put <b>?key=</b> and the key behind it, and enter the result as callback URL in the EngageLab console (WhatsApp > Callback settings), with the events for message status, message response and system notifications. It must begin with https://. Then publish this workflow.',
		name: 'setupNotice',
		type: 'notice',
		default: '',
	},
	{
		displayName:
			"EngageLab passes on only Meta's ID of the files that contacts send. With a Meta access token in the credential, fetch them with EngageLab WhatsApp: Download; without one, messages say that their file is not available.",
		name: 'mediaNotice',
		type: 'notice',
		default: '',
	},
	filtersField({
		displayName: 'Only Own Numbers',
		name: 'ownNumbers',
		type: 'string',
		default: '',
		placeholder: 'e.g. +14155550100',
		description: 'Your own WhatsApp numbers, separated by commas',
	}),
];
