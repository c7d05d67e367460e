import type { ContactRef } from '../../../domain/message/inboundEvent';
import { contactKey } from '../../../domain/contact/contactKey';
import { toE164 } from '../../../domain/contact/phoneNumber';

/** What a payload says about a person; every part may be missing. */
export interface PersonClues {
	/** `from`, `to`, `wa_id` or `recipient_id`: mostly a phone, sometimes a business-scoped user id. */
	address?: string;
	userId?: string;
	parentUserId?: string;
	name?: string;
	username?: string;
}

/** A phone of a payload, or the user id that stood in its place. What is neither is kept as an id, so that nobody is lost. */
export function readAddress(address: string | undefined): { phone?: string; userId?: string } {
	if (!address) return {};
	const phone = toE164(address);
	return phone ? { phone } : { userId: address };
}

/** The person that the clues point to, or nothing when there is neither a phone nor a user id. */
export function contactRef({ address, userId, parentUserId, name, username }: PersonClues): ContactRef | undefined {
	const given = readAddress(address);
	const known = { phone: given.phone, userId: userId ?? given.userId };
	const key = contactKey(known);
	if (!key) return undefined;
	return {
		key,
		...(known.phone && { phone: known.phone }),
		...(known.userId && { userId: known.userId }),
		...(parentUserId && { parentUserId }),
		...(name && { name }),
		...(username && { username: username.replace(/^@/, '') }),
	};
}
