import type { SharedContact } from '../../../../domain/message/inboundMessage';
import { isRecord, readList, readRecord, readText } from '../../../reading/readJson';
import type { JsonRecord } from '../../../reading/readJson';
import type { ContentReader } from './messageContent';

/** What WhatsApp writes on a card that answers a request for the own number. */
const ANSWER_TO_REQUEST = 'contact_request';

function nameOf(card: JsonRecord): string | undefined {
	const name = readRecord(card, 'name');
	const parts = ['first_name', 'middle_name', 'last_name'].flatMap((part) => readText(name, part) ?? []);
	return readText(name, 'formatted_name') ?? (parts.length > 0 ? parts.join(' ') : undefined);
}

function phoneOf(entry: JsonRecord): SharedContact['phones'][number] {
	const phone = readText(entry, 'phone');
	const waId = readText(entry, 'wa_id');
	const type = readText(entry, 'type');
	return { ...(phone && { phone }), ...(waId && { waId }), ...(type && { type }) };
}

function sharedContact(card: JsonRecord): SharedContact {
	const phones = readList(card, 'phones').filter(isRecord).map(phoneOf);
	const emails = readList(card, 'emails').flatMap((entry) => readText(entry, 'email') ?? []);
	const organisation = readText(readRecord(card, 'org'), 'company');
	return {
		name: nameOf(card) ?? organisation ?? phones[0]?.phone ?? phones[0]?.waId ?? emails[0] ?? '',
		phones,
		emails,
		...(organisation && { organisation }),
		...(readText(card, 'origin') === ANSWER_TO_REQUEST && { requested: true }),
	};
}

/** Contact cards that the contact handed on. */
export const contactsContent: ContentReader = (message) => {
	const contacts = readList(message, 'contacts').filter(isRecord).map(sharedContact);
	return contacts.length > 0 ? { kind: 'contacts', contacts } : undefined;
};
