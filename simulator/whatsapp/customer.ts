import { createHash } from 'node:crypto';

/** A person with a phone, played by a test or by hand on the chat page. */
export interface Customer {
	id: string;
	name: string;
	/** Digits only; missing when the person hides the number behind a user name. */
	phone?: string;
	/** The id that WhatsApp gives to a person within one business, for example `DE.1349…`. */
	userId?: string;
	parentUserId?: string;
	username?: string;
	/** A phone without network gets its messages later. */
	online: boolean;
	readReceipts: boolean;
}

export interface CustomerDetails {
	name: string;
	phone?: string | undefined;
	userId?: string | undefined;
	parentUserId?: string | undefined;
	username?: string | undefined;
	online?: boolean | undefined;
	readReceipts?: boolean | undefined;
}

/** Makes the same id for the same person every time, so that scripts can be run again after a reset. */
export function customerFrom(details: CustomerDetails): Customer {
	const phone = details.phone?.replace(/\D/g, '');
	const identity = phone ?? details.userId ?? details.name;
	return {
		id: `customer-${createHash('sha256').update(identity).digest('hex').slice(0, 10)}`,
		name: details.name,
		...(phone ? { phone } : {}),
		...(details.userId ? { userId: details.userId } : {}),
		...(details.parentUserId ? { parentUserId: details.parentUserId } : {}),
		...(details.username ? { username: details.username.replace(/^@/, '') } : {}),
		online: details.online ?? true,
		readReceipts: details.readReceipts ?? true,
	};
}
