import { getPhoneNumber as getFromMeta } from '../../../shared/providers/cloud/account/numbers/getPhoneNumber';
import { numberField, numberOf } from '../../fields/numberField';
import { simplified, simplifyField } from '../../../shared/n8n/fields/simplifyField';
import type { CloudOperation } from '../../operation';

export const getPhoneNumber: CloudOperation = {
	resource: 'phoneNumber',
	option: { name: 'Get', value: 'get', action: 'Get a phone number', description: 'Status, quality, limits and health of one number: can it send, and if not, why' },
	fields: [numberField, simplifyField],
	async run(call) {
		return simplified(call.valueOf(await getFromMeta(call.http, numberOf(call))), call);
	},
};
