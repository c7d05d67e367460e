import { correlationOption, sendOptionsField } from '../../shared/n8n/sending/sendOptions';

/** What every message can carry besides its content. */
export const sendOptions = sendOptionsField([
	correlationOption,
	{
		displayName: 'From Number',
		name: 'fromNumber',
		type: 'string',
		default: '',
		placeholder: 'e.g. +14155550100',
		description: 'Number that sends. By default the one the contact wrote to, else the one of the credential.',
	},
]);
