import { deleteSender as deleteAtTwilio } from '../../../shared/providers/twilio/account/senders/deleteSender';
import type { TwilioOperation } from '../../operation';
import { chosenSender, senderField } from './chosenSender';

export const deleteSender: TwilioOperation = {
	resource: 'sender',
	option: { name: 'Delete', value: 'delete', action: 'Delete a sender', description: 'Take a number off WhatsApp. It can be registered again.' },
	fields: [senderField],
	async run(call) {
		const { id, phone } = await chosenSender(call);
		call.valueOf(await deleteAtTwilio(call.http, call.account, id));
		return { id, phone, deleted: true };
	},
};
