import { simplified, simplifyField } from '../../../shared/n8n/fields/simplifyField';
import { getMessage as getAtTwilio } from '../../../shared/providers/twilio/account/messages/getMessage';
import type { TwilioOperation } from '../../operation';
import { messageIdField, readMessageId } from './messageIdField';

export const getMessage: TwilioOperation = {
	resource: 'message',
	option: { name: 'Get', value: 'get', action: 'Get a message', description: 'Look up a message and how far it has come' },
	fields: [messageIdField, simplifyField],
	async run(call) {
		return simplified(call.valueOf(await getAtTwilio(call.http, call.account, readMessageId(call))), call);
	},
};
