import { simplified, simplifyField } from '../../../shared/n8n/fields/simplifyField';
import type { TwilioOperation } from '../../operation';
import { chosenSender, senderField } from './chosenSender';

export const getSender: TwilioOperation = {
	resource: 'sender',
	option: { name: 'Get', value: 'get', action: 'Get a sender', description: 'Look up a WhatsApp number, its quality and its profile' },
	fields: [senderField, simplifyField],
	async run(call) {
		return simplified(await chosenSender(call), call);
	},
};
