import { toE164 } from '../../domain/contact/phoneNumber';

/** Twilio writes the channel before every address; a value that went through several hands may carry it more than once. */
const CHANNEL = /^(?:\s*whatsapp:)+\s*/i;

/** Business-scoped user ids: a country, for linked portfolios `ENT`, and up to 128 letters and digits. */
const USER_ID = /^[A-Z]{2}\.(?:ENT\.)?[A-Za-z0-9]{1,128}$/;

export interface TwilioAddress {
	/** E.164 with a leading `+`. */
	phone?: string;
	userId?: string;
}

/** Whether an address belongs to WhatsApp; SMS numbers stand bare, other channels have a word of their own. */
export const isWhatsAppAddress = (written: string): boolean => CHANNEL.test(written);

/**
 * Whether a text is a business-scoped user id, as `To` takes it.
 * @see https://www.twilio.com/docs/whatsapp/business-scoped-user-ids
 */
export const isTwilioUserId = (text: string): boolean => USER_ID.test(text);

/** Reads an address in any spelling: with or without the channel, a phone or a user id. Nothing for what is neither. */
export function readTwilioAddress(written: string): TwilioAddress {
	const address = written.replace(CHANNEL, '').trim();
	const userId = address.replace(/^\+/, '');
	if (isTwilioUserId(userId)) return { userId };
	const phone = toE164(address);
	return phone ? { phone } : {};
}

/** Writes an address for Twilio: the channel exactly once, the plus before a phone and never before a user id. */
export function toTwilioAddress({ phone, userId }: TwilioAddress): string {
	const read = readTwilioAddress(phone || userId || '');
	return `whatsapp:${read.phone ?? read.userId ?? ''}`;
}
