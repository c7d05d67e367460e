import type { INodeProperties } from 'n8n-workflow';

import { locatorId } from '../../../shared/n8n/fields/locatorId';
import { numberLocator } from '../../../shared/n8n/twilioLists/numberLocator';
import { findSender } from '../../../shared/providers/twilio/account/senders/findSender';
import type { Sender } from '../../../shared/providers/twilio/account/senders/readSender';
import type { TwilioCall } from '../../../shared/n8n/twilioCall/TwilioCall';

export const senderField: INodeProperties = { ...numberLocator('whatsAppSender', 'Sender', 'One of the WhatsApp numbers of the account'), required: true };

/** The sender that is chosen in the panel, as it is at Twilio now. */
export async function chosenSender(call: TwilioCall): Promise<Sender> {
	const number = locatorId(call, 'whatsAppSender');
	if (!number) throw call.refusal('No sender is chosen', "Choose one under 'Sender'.");
	const sender = call.valueOf(await findSender(call.http, call.account, number));
	if (sender) return sender;
	throw call.refusal(`The Twilio account has no WhatsApp sender with the number ${number}`, "Choose one from the list under 'Sender'.");
}
