import { deregisterNumber as deregisterAtMeta } from '../../../shared/providers/cloud/account/numbers/setUpNumber';
import { chosenNumberField, chosenNumberOf } from '../../fields/numberField';
import type { CloudOperation } from '../../operation';

export const deregisterNumber: CloudOperation = {
	resource: 'phoneNumber',
	option: {
		name: 'Deregister',
		value: 'deregister',
		action: 'Deregister a phone number',
		description: 'Take a number off the Cloud API; it sends and receives nothing until it is registered again',
	},
	fields: [chosenNumberField],
	async run(call) {
		const account = chosenNumberOf(call);
		call.valueOf(await deregisterAtMeta(call.http, account));
		return { success: true, numberId: account.numberId };
	},
};
