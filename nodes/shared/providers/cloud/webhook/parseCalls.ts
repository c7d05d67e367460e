import type { InboundEvent } from '../../../domain/message/inboundEvent';
import { contactRef } from '../../metaShapes/inbound/contactRef';
import type { EventSource } from '../../metaShapes/inbound/eventSource';
import { unknownEvent } from '../../metaShapes/inbound/eventSource';
import { parseChangeErrors } from './parseChangeErrors';
import { isRecord, readList, readNumber, readText } from '../../reading/readJson';
import type { JsonRecord } from '../../reading/readJson';
import { readTime } from '../../metaShapes/inbound/readTime';

const BUSINESS_INITIATED = 'BUSINESS_INITIATED';

function callEvent(source: EventSource, raw: JsonRecord, contact: ReturnType<typeof contactRef>): InboundEvent {
	const id = readText(raw, 'id');
	const state = readText(raw, 'event', 'status');
	const direction = readText(raw, 'direction');
	const at = readTime(raw, 'timestamp');
	const durationSeconds = readNumber(raw, 'duration');
	return {
		event: 'call',
		provider: source.provider,
		channel: source.channel,
		...(contact && { contact }),
		call: {
			...(id && { id }),
			...(state && { state: state.toLowerCase() }),
			...(direction && { direction }),
			...(at && { at }),
			...(durationSeconds !== undefined && { durationSeconds }),
		},
		raw,
	};
}

function parseCall(source: EventSource, raw: unknown): InboundEvent {
	if (!isRecord(raw)) return unknownEvent(source, raw, 'The call is not an object.');
	const side = readText(raw, 'direction') === BUSINESS_INITIATED ? 'to' : 'from';
	const contact = contactRef({
		address: readText(raw, side),
		userId: readText(raw, `${side}_user_id`),
		parentUserId: readText(raw, `${side}_parent_user_id`),
	});
	return callEvent(source, raw, contact);
}

/** Ringing, accepted and rejected come as receipts of type `call`. */
export const parseCallStatus = (source: EventSource, raw: unknown): InboundEvent => {
	if (!isRecord(raw)) return unknownEvent(source, raw, 'The state of the call is not an object.');
	const contact = contactRef({ address: readText(raw, 'recipient_id'), userId: readText(raw, 'recipient_user_id') });
	return callEvent(source, raw, contact);
};

/** Calls of contacts to the business number, and their states. */
export const parseCalls = (source: EventSource, value: JsonRecord): InboundEvent[] => [
	...readList(value, 'calls').map((call) => parseCall(source, call)),
	...readList(value, 'statuses').map((status) => parseCallStatus(source, status)),
	...parseChangeErrors(source, value),
];
