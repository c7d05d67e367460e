import type { ContactRef } from '../../../domain/message/inboundEvent';
import { contactRef } from '../../metaShapes/inbound/contactRef';
import type { PersonClues } from '../../metaShapes/inbound/contactRef';
import { isRecord, readList, readRecord, readText } from '../../reading/readJson';
import type { JsonRecord } from '../../reading/readJson';

/** The `contacts` of one change. They have no index relation to its messages, so they are found by the ids they share. */
export interface ContactDirectory {
	/** The person of the clues, with what `contacts` adds. */
	find(clues: PersonClues): ContactRef | undefined;
}

const cluesOf = (contact: JsonRecord): PersonClues => ({
	address: readText(contact, 'wa_id'),
	userId: readText(contact, 'user_id'),
	parentUserId: readText(contact, 'parent_user_id'),
	name: readText(readRecord(contact, 'profile'), 'name'),
	username: readText(readRecord(contact, 'profile'), 'username') ?? readText(contact, 'username'),
});

/**
 * `people` is how many messages or receipts the change holds: only where one stands beside one contact may that contact
 * be taken for the sender without a shared id, because a guess in a batch would give one person the name of another.
 */
export function contactDirectory(value: JsonRecord, people: number): ContactDirectory {
	const entries = readList(value, 'contacts').filter(isRecord).map(cluesOf);
	const byId = new Map<string, PersonClues>();
	for (const entry of entries) {
		if (entry.address) byId.set(entry.address, entry);
		if (entry.userId) byId.set(entry.userId, entry);
	}
	const only = entries.length === 1 ? entries[0] : undefined;

	return {
		find(clues) {
			const anonymous = !clues.address && !clues.userId;
			const named =
				(clues.userId ? byId.get(clues.userId) : undefined) ??
				(clues.address ? byId.get(clues.address) : undefined) ??
				(anonymous || people === 1 ? only : undefined);
			return contactRef({
				address: clues.address ?? named?.address,
				userId: clues.userId ?? named?.userId,
				parentUserId: clues.parentUserId ?? named?.parentUserId,
				name: named?.name,
				username: named?.username,
			});
		},
	};
}
