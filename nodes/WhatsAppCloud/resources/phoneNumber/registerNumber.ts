import { registerNumber as registerAtMeta } from '../../../shared/providers/cloud/account/numbers/setUpNumber';
import { chosenNumberField, chosenNumberOf } from '../../fields/numberField';
import type { CloudOperation } from '../../operation';
import { pinField } from './pinField';
import { readSixDigits } from './sixDigits';

export const registerNumber: CloudOperation = {
	resource: 'phoneNumber',
	option: { name: 'Register', value: 'register', action: 'Register a phone number', description: 'Make a verified number able to send through the Cloud API' },
	fields: [
		chosenNumberField,
		{ ...pinField, description: 'The six digits of two-step verification: the present PIN, or one of your choice where there is none yet' },
		{
			displayName: 'Options',
			name: 'options',
			type: 'collection',
			placeholder: 'Add option',
			default: {},
			options: [
				{
					displayName: 'Storage Region',
					name: 'storageRegion',
					type: 'string',
					default: '',
					placeholder: 'e.g. DE',
					description: 'Country code of the place in which Meta keeps message data at rest',
				},
			],
		},
	],
	async run(call) {
		const account = chosenNumberOf(call);
		const { storageRegion } = call.parameter<{ storageRegion?: string }>('options', {});
		const pin = readSixDigits(call, 'pin', 'The PIN');
		call.valueOf(await registerAtMeta(call.http, account, pin, storageRegion?.trim().toUpperCase()));
		return { success: true, numberId: account.numberId };
	},
};
