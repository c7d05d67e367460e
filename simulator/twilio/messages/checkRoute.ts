import type { Customer } from '../../whatsapp/customer.ts';
import type { TwilioSender, TwilioService } from '../accounts/twilioDirectory.ts';
import type { TwilioCall } from '../rest/twilioCall.ts';
import { twilioError } from '../rest/twilioError.ts';
import { accepted, refused, type Checked } from '../rest/twilioReply.ts';

export interface MessageRoute {
	sender: TwilioSender;
	service: TwilioService | undefined;
	/** Nobody where the address is not on WhatsApp. */
	customer: Customer | undefined;
	to: string;
}

const PHONE = /^whatsapp:\+(\d{7,15})$/;
const USER = /^whatsapp:([A-Z]{2}\.[A-Za-z0-9]{1,128})$/;

function checkSender({ world, account, form }: TwilioCall): Checked<{ sender: TwilioSender; service: TwilioService | undefined }> {
	const from = form.get('From');
	const serviceSid = form.get('MessagingServiceSid');
	if (!from && !serviceSid) return refused(twilioError(21603, "A 'From' phone number is required."));
	const service = serviceSid ? world.directory.services.get(serviceSid) : undefined;
	if (serviceSid && service?.accountSid !== account.sid) return refused(twilioError(21701, `The Messaging Service does not exist: ${serviceSid}`, 404));
	if (from && !/^whatsapp:\+\d{7,15}$/.test(from)) return refused(twilioError(21212, `Invalid From Number: ${from}`));
	if (from) {
		const sender = world.directory.senderOf(account.sid, from.slice('whatsapp:'.length));
		if (!sender || sender.status !== 'ONLINE') return refused(twilioError(63007, 'Twilio could not find a Channel with the specified From address'));
		if (service && !service.senders.includes(sender.sid)) return refused(twilioError(21712, 'The sender is not in the Messaging Service'));
		return accepted({ sender, service });
	}
	const sender = service?.senders.map((sid) => world.directory.senders.get(sid)).find((each) => each?.status === 'ONLINE');
	return sender ? accepted({ sender, service }) : refused(twilioError(21703, 'The Messaging Service does not have a phone number available to send a message'));
}

/** From whom to whom a form goes. @see https://www.twilio.com/docs/messaging/api/message-resource#create-a-message-resource */
export function checkRoute(call: TwilioCall): Checked<MessageRoute> {
	const to = call.form.get('To');
	if (!to) return refused(twilioError(21604, "A 'To' phone number is required."));
	const [, phone] = PHONE.exec(to) ?? [];
	const [, userId] = USER.exec(to) ?? [];
	if (!phone && !userId) return refused(twilioError(21211, `Invalid 'To' Phone Number: ${to}`));
	const from = checkSender(call);
	if (!from.ok) return from;
	const { customers } = call.world.network;
	const customer = phone ? customers.byPhone(phone) : customers.byUserId(userId ?? '');
	if (phone && `+${phone}` === from.value.sender.phone) return refused(twilioError(63031, 'Channel message cannot have same From and To'));
	return accepted({ ...from.value, customer, to });
}
