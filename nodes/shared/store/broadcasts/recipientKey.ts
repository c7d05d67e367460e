import { createHash } from 'node:crypto';

import { phoneVariants } from '../../domain/contact/phoneVariants';
import type { Recipient } from '../../domain/message/outboundMessage';

/** A digest of the person: the same one in every national form of the number. */
export function recipientKey({ phone, userId }: Recipient): string {
	const person = phone ? ([...phoneVariants(phone)].sort()[0] ?? phone) : (userId ?? '');
	return createHash('sha256').update(person).digest('base64url');
}
