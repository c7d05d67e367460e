import { listPhoneNumbers } from '../../../shared/providers/cloud/account/numbers/listPhoneNumbers';
import { limitFields, readLimit } from '../../../shared/n8n/fields/limitFields';
import { simplified, simplifyField } from '../../../shared/n8n/fields/simplifyField';
import type { CloudOperation } from '../../operation';

export const getManyPhoneNumbers: CloudOperation = {
	resource: 'phoneNumber',
	option: { name: 'Get Many', value: 'getAll', action: 'Get many phone numbers', description: 'List the numbers of the business account' },
	fields: [...limitFields, simplifyField],
	async run(call) {
		const numbers = call.valueOf(await listPhoneNumbers(call.http, call.account, readLimit(call)));
		return numbers.map((number) => simplified(number, call));
	},
};
