import type { INodeProperties } from 'n8n-workflow';

import type { CloudAccount } from '../../shared/n8n/cloudAccount';
import type { CloudCall } from '../CloudCall';
import { locatorId } from '../../shared/n8n/fields/locatorId';

const numberLocator = (displayName: string, placeholder: string, description: string): INodeProperties => ({
	displayName,
	name: 'numberId',
	type: 'resourceLocator',
	default: { mode: 'list', value: '' },
	description,
	modes: [
		{
			displayName: 'From List',
			name: 'list',
			type: 'list',
			placeholder,
			typeOptions: { searchListMethod: 'searchPhoneNumbers', searchable: true },
		},
		{
			displayName: 'By ID',
			name: 'id',
			type: 'string',
			placeholder: 'e.g. 106540352242922',
			validation: [{ type: 'regex', properties: { regex: '^\\s*[0-9]+\\s*$', errorMessage: 'The ID of a phone number holds only digits. It is not the number itself.' } }],
		},
	],
});

/** Where an ordinary flow goes on with the number it already has. */
export const numberField: INodeProperties = numberLocator(
	'Business Number',
	'The one the contact wrote to',
	'By default the number that the contact wrote to, else the one of the credential',
);

/** Where the wrong number would do harm. */
export const chosenNumberField: INodeProperties = {
	...numberLocator('Phone Number', 'Select a phone number...', 'The number to work on, one of the business account'),
	required: true,
};

/** The account of the call with the number that was chosen in the panel. */
export function numberOf(call: CloudCall): CloudAccount {
	const chosen = locatorId(call, 'numberId');
	const numberId = chosen || call.account.numberId;
	if (numberId) return { ...call.account, numberId };
	throw call.refusal('Neither this node nor the credential names a phone number', "Choose one under 'Business Number', or fill in 'Phone Number ID' in the credential.");
}

/** The same where nothing but an explicit choice will do. */
export function chosenNumberOf(call: CloudCall): CloudAccount {
	const chosen = locatorId(call, 'numberId');
	if (chosen) return { ...call.account, numberId: chosen };
	throw call.refusal('No phone number is chosen', "Choose one under 'Phone Number'.");
}
