import { limitFields, readLimit } from '../../../shared/n8n/fields/limitFields';
import { simplified, simplifyField } from '../../../shared/n8n/fields/simplifyField';
import { listSenders } from '../../../shared/providers/twilio/account/senders/listSenders';
import type { TwilioOperation } from '../../operation';

export const getManySenders: TwilioOperation = {
	resource: 'sender',
	option: { name: 'Get Many', value: 'getAll', action: 'Get many senders', description: 'List the WhatsApp numbers of the account with their state' },
	fields: [...limitFields, simplifyField],
	async run(call) {
		return call.valueOf(await listSenders(call.http, call.account, readLimit(call))).map((sender) => simplified(sender, call));
	},
};
