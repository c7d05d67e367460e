import type { Customer } from '../../whatsapp/customer.ts';
import type { CustomerWrote } from '../../whatsapp/businessNumber.ts';
import type { CloudNumber } from '../directory.ts';
import { inboundContent, type MediaReference } from './inboundContent.ts';

export function webhookMetadata(number: CloudNumber): Record<string, string> {
	return { display_phone_number: number.displayPhoneNumber.replace(/\D/g, ''), phone_number_id: number.phoneNumberId };
}

/** How a customer is described in a webhook: what is not known of them is left out, not empty. */
export function webhookContact(customer: Customer): Record<string, unknown> {
	return {
		profile: { name: customer.name, ...(customer.username ? { username: customer.username } : {}) },
		...(customer.phone ? { wa_id: customer.phone } : {}),
		...(customer.userId ? { user_id: customer.userId } : {}),
		...(customer.parentUserId ? { parent_user_id: customer.parentUserId } : {}),
	};
}

export interface QuotedMessage {
	id: string;
	author: 'customer' | 'business';
}

/** Writes a customer's message as the `value` of Meta's `messages` webhook. */
export function inboundValue(
	number: CloudNumber,
	{ customer, message, extras }: CustomerWrote,
	quoted: QuotedMessage | undefined,
	media: MediaReference | undefined,
): Record<string, unknown> {
	const quotedFrom = quoted?.author === 'business' ? webhookMetadata(number)['display_phone_number'] : customer.phone;
	const context = {
		...(message.forwarded ? { forwarded: true } : {}),
		...(quoted ? { ...(quotedFrom ? { from: quotedFrom } : {}), id: quoted.id } : {}),
	};
	const { contactless, ...parts } = extras;
	return {
		messaging_product: 'whatsapp',
		metadata: webhookMetadata(number),
		...(contactless === true ? {} : { contacts: [webhookContact(customer)] }),
		messages: [
			{
				...(Object.keys(context).length > 0 ? { context } : {}),
				...(customer.phone ? { from: customer.phone } : {}),
				...(customer.userId ? { from_user_id: customer.userId } : {}),
				...(customer.parentUserId ? { from_parent_user_id: customer.parentUserId } : {}),
				id: message.id,
				timestamp: String(Math.floor(message.at / 1000)),
				...inboundContent(message.content, media),
				...parts,
			},
		],
	};
}
