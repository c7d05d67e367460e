import type { InboundEvent } from '../../../domain/message/inboundEvent';
import type { InboundMessage } from '../../../domain/message/inboundMessage';
import { contactRef } from '../../metaShapes/inbound/contactRef';
import { unknownEvent } from '../../metaShapes/inbound/eventSource';
import { parseMessage } from '../../metaShapes/inbound/parseMessage';
import { parseSystemMessage } from '../../metaShapes/inbound/parseSystemMessage';
import { readError } from '../../metaShapes/inbound/readError';
import { readTime } from '../../metaShapes/inbound/readTime';
import { isRecord, readRecord, readText } from '../../reading/readJson';
import type { JsonRecord } from '../../reading/readJson';
import { rowSource } from './rowSource';

/** Beside it the vendor names `received`, `reply` and `order`, which all bring a message and are read alike. */
const DELETED = 'deleted';

/** The message in Meta's own shape: what EngageLab puts beside it goes back to where Meta has it. */
function asMetaMessage(data: JsonRecord): JsonRecord {
	const quoted = readRecord(data, 'message_context');
	// A message of ours is known by EngageLab's id, one of the contact by WhatsApp's.
	const id = readText(quoted, 'origin_message_id') ?? readText(quoted, 'origin_channel_message_id');
	const from = readText(quoted, 'origin_from_phone');
	return {
		...(isRecord(data['referral']) && { referral: data['referral'] }),
		...(id && { context: { id, ...(from && { from }) } }),
		...readRecord(data, 'message'),
	};
}

/** A deleted message has an id of its own only where the row names another one as the deleted. */
function deletion(id: string, data: JsonRecord): InboundMessage {
	const target = readText(readRecord(data, 'message_context'), 'origin_channel_message_id') ?? id;
	return { id: target === id ? `${id}:deleted` : id, kind: 'revoke', change: { messageId: target } };
}

/** What a contact wrote. Kinds that the vendor does not document are read as Meta writes them, and marked where that fails. */
export function parseResponse(row: JsonRecord, response: JsonRecord, ownNumber?: string): InboundEvent[] {
	const data = readRecord(response, 'response_data') ?? {};
	const person = readRecord(data, 'contact');
	const contact = contactRef({
		address: readText(person, 'wa_id'),
		userId: readText(person, 'user_id'),
		name: readText(readRecord(person, 'profile'), 'name'),
		username: readText(readRecord(person, 'profile'), 'username'),
	});
	const account = readText(data, 'whatsapp_business_account_id');
	const source = rowSource({ row, field: 'response', account, contact: contact?.phone, ownNumber });
	const word = readText(response, 'event');
	const raw = asMetaMessage(data);
	if (readText(raw, 'type') === 'system') return [{ ...parseSystemMessage(source, { from: readText(person, 'wa_id'), ...raw }), raw: row }];

	const id = readText(data, 'channel_message_id') ?? readText(raw, 'id') ?? readText(row, 'message_id');
	if (!id) return [unknownEvent(source, row, 'The message has no id.')];
	if (!contact) return [unknownEvent(source, row, 'The message has no sender.')];
	if (word !== DELETED && !readRecord(data, 'message')) return [unknownEvent(source, row, `The event "${word ?? ''}" brings no message.`)];
	const message = word === DELETED ? deletion(id, data) : parseMessage(id, raw, readError(data));
	const sentAt = message.sentAt ?? readTime(row, 'itime');
	const { provider, channel } = source;
	return [{ event: 'message', provider, channel, contact, message: { ...message, ...(sentAt && { sentAt }) }, raw: row }];
}
