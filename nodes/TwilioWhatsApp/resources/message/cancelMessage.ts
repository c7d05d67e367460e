import { simplified, simplifyField } from '../../../shared/n8n/fields/simplifyField';
import { cancelMessage as cancelAtTwilio } from '../../../shared/providers/twilio/account/messages/cancelMessage';
import type { TwilioOperation } from '../../operation';
import { messageIdField, readMessageId } from './messageIdField';

export const cancelMessage: TwilioOperation = {
	resource: 'message',
	option: { name: 'Cancel Scheduled', value: 'cancel', action: 'Cancel a scheduled message', description: 'Take back a message whose time has not come' },
	fields: [messageIdField, simplifyField],
	async run(call) {
		return simplified(call.valueOf(await cancelAtTwilio(call.http, call.account, readMessageId(call))), call);
	},
};
