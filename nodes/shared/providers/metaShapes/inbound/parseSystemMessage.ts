import type { IdentityEvent, InboundEvent } from '../../../domain/message/inboundEvent';
import { contactRef, readAddress } from './contactRef';
import type { EventSource } from './eventSource';
import { unknownEvent } from './eventSource';
import { identityEvent } from './identityEvent';
import { readRecord, readText } from '../../reading/readJson';
import type { JsonRecord } from '../../reading/readJson';
import { readTime } from './readTime';

type IdentityChange = IdentityEvent['identity']['change'];

/** The older API called a new number `customer_changed_number`. */
const CHANGES: ReadonlyMap<string, IdentityChange> = new Map<string, IdentityChange>([
	['user_changed_number', 'phone'],
	['customer_changed_number', 'phone'],
	['user_changed_user_id', 'userId'],
	['customer_identity_changed', 'device'],
]);

/**
 * System messages are written by WhatsApp, not by the contact: `from` is who the contact was, `system` who the contact is now.
 * They have no `contacts`.
 */
export function parseSystemMessage(source: EventSource, raw: JsonRecord): InboundEvent {
	const system = readRecord(raw, 'system');
	const type = readText(system, 'type');
	const change = CHANGES.get(type ?? '');
	if (!change) return unknownEvent(source, raw, `The system message is of the unknown type "${type ?? ''}".`);

	const sender = {
		address: readText(raw, 'from', 'customer') ?? readText(system, 'customer'),
		userId: readText(raw, 'from_user_id'),
		parentUserId: readText(raw, 'from_parent_user_id'),
	};
	const at = readTime(raw, 'timestamp');
	if (change === 'device') {
		const contact = contactRef(sender);
		if (!contact) return unknownEvent(source, raw, 'The change of identity names no contact.');
		return identityEvent(source, { contact, change, at, raw });
	}

	const current = {
		...readAddress(readText(system, 'wa_id', 'new_wa_id')),
		userId: readText(system, 'user_id'),
		parentUserId: readText(system, 'parent_user_id'),
	};
	const before = readAddress(sender.address);
	const previous = { ...before, userId: sender.userId ?? before.userId, parentUserId: sender.parentUserId };
	const contact = contactRef({
		address: current.phone ?? (change === 'userId' ? previous.phone : undefined),
		userId: current.userId,
		parentUserId: current.parentUserId,
	});
	if (!contact) return unknownEvent(source, raw, 'The change of identity does not say who the contact is now.');
	return identityEvent(source, { contact, change, previous, current, at, raw });
}
