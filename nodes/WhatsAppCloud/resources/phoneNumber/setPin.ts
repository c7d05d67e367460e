import { setPin as setAtMeta } from '../../../shared/providers/cloud/account/numbers/setUpNumber';
import { chosenNumberField, chosenNumberOf } from '../../fields/numberField';
import type { CloudOperation } from '../../operation';
import { pinField } from './pinField';
import { readSixDigits } from './sixDigits';

export const setPin: CloudOperation = {
	resource: 'phoneNumber',
	option: { name: 'Set PIN', value: 'setPin', action: 'Set the two step PIN', description: 'Give a registered number another two-step PIN; it can be switched off only in WhatsApp Manager' },
	fields: [chosenNumberField, { ...pinField, displayName: 'New PIN', description: 'Six digits that you will need to register the number again' }],
	async run(call) {
		const account = chosenNumberOf(call);
		call.valueOf(await setAtMeta(call.http, account, readSixDigits(call, 'pin', 'The PIN')));
		return { success: true, numberId: account.numberId };
	},
};
