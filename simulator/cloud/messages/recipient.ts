import type { Customer } from '../../whatsapp/customer.ts';
import { parameterError, whatsAppError } from '../graph/graphError.ts';
import { accepted, refused, type Checked } from '../graph/graphReply.ts';
import { shownValue } from '../graph/shownValue.ts';
import type { GraphBody, SendingGround } from './preparedMessage.ts';

/** E.164 numbers have at most 15 digits; the shortest that WhatsApp knows have 7. */
const PHONE_DIGITS = { least: 7, most: 15 };
export const USER_ID = /^[A-Z]{2}\.(ENT\.)?[A-Za-z0-9]{1,128}$/;

export interface Recipient {
	input: string;
	/** Nobody, when the number or id is not on WhatsApp. */
	customer: Customer | undefined;
	/** The digits that were dialled, or the id that was named. */
	by: { phone: string } | { userId: string };
}

/** Finds whom a message is for: `to` takes a phone and wins, `recipient` takes a business-scoped user id. */
export function findRecipient(body: GraphBody, { network, number }: SendingGround): Checked<Recipient> {
	const { to, recipient } = body;
	if (body['recipient_type'] !== undefined && body['recipient_type'] !== 'individual') {
		return refused(parameterError(`Param recipient_type must be one of {INDIVIDUAL} - got "${shownValue(body['recipient_type'])}".`));
	}
	if (to === undefined || to === '') {
		if (recipient === undefined || recipient === '') return refused(parameterError('The parameter to is required.'));
		if (typeof recipient !== 'string' || !USER_ID.test(recipient)) {
			return refused(whatsAppError(131009, 'Recipient must be a business-scoped user id, for example DE.1349; a phone number belongs into to.'));
		}
		return accepted({ input: recipient, customer: network.customers.byUserId(recipient), by: { userId: recipient } });
	}
	if (typeof to !== 'string' && typeof to !== 'number') return refused(parameterError('Param to must be a string.'));
	const input = String(to);
	const phone = input.replace(/[\s().+-]/g, '');
	if (!/^\d+$/.test(phone) || phone.length < PHONE_DIGITS.least || phone.length > PHONE_DIGITS.most) {
		const hint = USER_ID.test(input) ? ' A business-scoped user id belongs into recipient.' : '';
		return refused(whatsAppError(131009, `Recipient phone number is not valid.${hint}`));
	}
	if (phone === number.displayPhoneNumber.replace(/\D/g, '')) return refused(whatsAppError(131021, 'Recipient phone number is the sender phone number.'));
	return accepted({ input, customer: network.customers.byPhone(phone), by: { phone } });
}
