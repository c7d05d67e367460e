import type { SendOperation } from '../../operation';
import { bodyField } from './aroundText';
import { readText } from './readText';

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
