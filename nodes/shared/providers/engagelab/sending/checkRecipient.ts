import { isE164 } from '../../../domain/contact/phoneNumber';
import type { Recipient } from '../../../domain/message/outboundMessage';

/** EngageLab knows people by their phone only. */
export function checkRecipient({ phone, userId }: Recipient): string[] {
	if (phone) {
		return isE164(phone)
			? []
			: ['The phone number of the recipient is not international. Write it as + with country code and digits only, e.g. +4915112345678.'];
	}
	if (userId) return ['EngageLab sends to phone numbers only, and this contact shows none. Ask the contact for the number.'];
	return ['The message has no recipient. Give a phone number.'];
}
