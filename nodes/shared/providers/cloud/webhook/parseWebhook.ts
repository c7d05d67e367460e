import type { InboundEvent } from '../../../domain/message/inboundEvent';
import { unknownEvent } from '../../metaShapes/inbound/eventSource';
import { eventSource } from './eventSource';
import { fieldParser } from './fieldParser';
import { isRecord, readRecord, readText } from '../../reading/readJson';
import type { JsonRecord } from '../../reading/readJson';

const WHATSAPP_OBJECT = 'whatsapp_business_account';
/** A change that names no field is read as one of messages when it looks like one. */
const FIELD_OF_MESSAGES = 'messages';

const looksLikeMessages = (value: JsonRecord | undefined): boolean =>
	value !== undefined && ['messages', 'statuses'].some((key) => Array.isArray(value[key]));

const unreadable = (field: string, account: string | undefined, raw: unknown, reason: string): InboundEvent =>
	unknownEvent(eventSource(field, account, undefined), raw, reason);

function parseChange(change: unknown, account: string | undefined, time: unknown): InboundEvent[] {
	if (!isRecord(change)) return [unreadable('change', account, change, 'The change is not an object.')];
	const value = readRecord(change, 'value');
	const field = readText(change, 'field') ?? (looksLikeMessages(value) ? FIELD_OF_MESSAGES : 'unknown');
	if (!value) return [unreadable(field, account, change, 'The change has no value.')];
	const source = { ...eventSource(field, account, value), time };
	const events = fieldParser(field)(source, value);
	return events.length > 0 ? events : [unknownEvent(source, change, 'The change holds nothing that is known for this field.')];
}

function parseEntry(entry: unknown): InboundEvent[] {
	const account = readText(entry, 'id');
	if (!isRecord(entry)) return [unreadable('entry', account, entry, 'The entry is not an object.')];
	if (!Array.isArray(entry['changes'])) return [unreadable('entry', account, entry, 'The entry has no list of changes.')];
	return entry['changes'].flatMap((change: unknown) => parseChange(change, account, entry['time']));
}

/**
 * Every event of a webhook body, in order: all entries, all their changes, all messages, receipts and errors in each. What is
 * not understood comes out as `unknown` with the reason; nothing is dropped and nothing throws, whatever the body is.
 * @see https://developers.facebook.com/documentation/business-messaging/whatsapp/webhooks/overview
 */
export function parseWebhook(body: unknown): InboundEvent[] {
	if (!isRecord(body)) return [unreadable('body', undefined, body, 'The body is not a JSON object.')];
	const object = readText(body, 'object');
	if (object !== undefined && object !== WHATSAPP_OBJECT) {
		return [unreadable('body', undefined, body, `The webhook is about "${object}", not about a WhatsApp Business Account.`)];
	}
	if (!Array.isArray(body['entry'])) return [unreadable('body', undefined, body, 'The body has no list of entries.')];
	return body['entry'].flatMap(parseEntry);
}
