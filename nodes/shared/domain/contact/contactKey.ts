/** What a contact can be known by. */
export interface ContactAddress {
	/** E.164 with a leading `+`. */
	phone?: string;
	userId?: string;
}

/**
 * What the desk knows a person by: the business-scoped user id where there is one, else the phone. The kind is part of the
 * key, so that an id can never be taken for a number. Nothing when the person has neither.
 */
export function contactKey({ phone, userId }: ContactAddress): string | undefined {
	if (userId) return `user:${userId}`;
	if (phone) return `phone:${phone}`;
	return undefined;
}
