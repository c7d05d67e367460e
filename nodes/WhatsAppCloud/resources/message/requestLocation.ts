import type { SendOperation } from '../../../shared/n8n/operation';
import { bodyField } from '../../../shared/n8n/sending/kinds/aroundText';
import { readText } from '../../../shared/n8n/fields/readText';

export const requestLocation: SendOperation = {
	resource: 'message',
	option: {
		name: 'Request Location',
		value: 'requestLocation',
		action: 'Request a location',
		description: 'Send a text with a button with which the contact sends the place where they are',
	},
	fields: [{ ...bodyField, placeholder: 'e.g. Where shall we pick up the parcel?' }],
	compose: (context, itemIndex) => ({ kind: 'locationRequest', text: readText(context, itemIndex, 'text') }),
};
