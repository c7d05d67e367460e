import { deleteMessage as deleteAtTwilio } from '../../../shared/providers/twilio/account/messages/deleteMessage';
import type { TwilioOperation } from '../../operation';
import { messageIdField, readMessageId } from './messageIdField';

export const deleteMessage: TwilioOperation = {
	resource: 'message',
	option: { name: 'Delete', value: 'delete', action: 'Delete a message', description: 'Remove a message from the records of Twilio. The contact keeps it.' },
	fields: [messageIdField],
	async run(call) {
		const id = readMessageId(call);
		call.valueOf(await deleteAtTwilio(call.http, call.account, id));
		return { id, deleted: true };
	},
};
