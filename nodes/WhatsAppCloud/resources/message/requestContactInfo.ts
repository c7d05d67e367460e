import type { SendOperation } from '../../../shared/n8n/operation';
import { bodyField } from '../../../shared/n8n/sending/kinds/aroundText';
import { readText } from '../../../shared/n8n/fields/readText';

export const requestContactInfo: SendOperation = {
	resource: 'message',
	option: {
		name: 'Request Contact Info',
		value: 'requestContactInfo',
		action: 'Request contact info',
		description: 'Ask somebody who writes under a username for their phone number',
	},
	fields: [{ ...bodyField, placeholder: 'e.g. May we have your number, so that we can call you back?' }],
	compose: (context, itemIndex) => ({ kind: 'contactRequest', text: readText(context, itemIndex, 'text') }),
};
