import type { IExecuteFunctions } from 'n8n-workflow';

import { toE164 } from '../shared/domain/contact/phoneNumber';
import type { Recipient } from '../shared/domain/message/outboundMessage';
import type { IncomingItem } from '../shared/n8n/incomingItem';
import { inputError } from '../shared/n8n/nodeErrors';

/** Whom the message of one item goes to. */
export function readRecipient(context: IExecuteFunctions, itemIndex: number, incoming: IncomingItem): Recipient {
	const chosen = context.getNodeParameter('recipient', itemIndex) as 'contact' | 'phone' | 'userId';
	if (chosen === 'phone') {
		const written = context.getNodeParameter('phone', itemIndex) as string;
		// What is not a number goes on as it is, so that the check before sending can say what is wrong with it.
		return { phone: toE164(written) ?? written.trim() };
	}
	if (chosen === 'userId') return { userId: (context.getNodeParameter('userId', itemIndex) as string).trim() };
	const { contactPhone, contactUserId } = incoming;
	if (contactPhone || contactUserId) return { phone: contactPhone, userId: contactUserId };
	throw inputError(
		context.getNode(),
		itemIndex,
		'The incoming item names no contact to write to',
		"Connect this node behind a 'WhatsApp Cloud Trigger', or choose 'Phone Number' under 'To'.",
	);
}
