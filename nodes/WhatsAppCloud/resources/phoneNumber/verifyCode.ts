import { verifyCode as verifyAtMeta } from '../../../shared/providers/cloud/account/numbers/setUpNumber';
import { chosenNumberField, chosenNumberOf } from '../../fields/numberField';
import type { CloudOperation } from '../../operation';
import { readSixDigits } from './sixDigits';

export const verifyCode: CloudOperation = {
	resource: 'phoneNumber',
	option: { name: 'Verify Code', value: 'verifyCode', action: 'Verify a code', description: 'Give Meta the code that came by SMS or voice call' },
	fields: [
		chosenNumberField,
		{
			displayName: 'Code',
			name: 'code',
			type: 'string',
			required: true,
			default: '',
			placeholder: 'e.g. 123456',
			description: 'The six digits; they are good for about ten minutes',
		},
	],
	async run(call) {
		const account = chosenNumberOf(call);
		call.valueOf(await verifyAtMeta(call.http, account, readSixDigits(call, 'code', 'The code')));
		return { success: true, numberId: account.numberId };
	},
};
