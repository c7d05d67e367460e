import { simplified, simplifyField } from '../../../shared/n8n/fields/simplifyField';
import { redactMessage as redactAtTwilio } from '../../../shared/providers/twilio/account/messages/redactMessage';
import type { TwilioOperation } from '../../operation';
import { messageIdField, readMessageId } from './messageIdField';

export const redactMessage: TwilioOperation = {
	resource: 'message',
	option: { name: 'Redact', value: 'redact', action: 'Redact a message', description: 'Remove the text of a message from the records of Twilio, and keep the rest' },
	fields: [messageIdField, simplifyField],
	async run(call) {
		return simplified(call.valueOf(await redactAtTwilio(call.http, call.account, readMessageId(call))), call);
	},
};
