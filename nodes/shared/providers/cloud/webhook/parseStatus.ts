import type { InboundEvent } from '../../../domain/message/inboundEvent';
import { RECEIPT_RANK } from '../../../domain/message/receipt';
import type { Receipt } from '../../../domain/message/receipt';
import { graphError } from '../../metaShapes/errors/graphErrors';
import type { ContactDirectory } from './contactDirectory';
import { contactRef } from '../../metaShapes/inbound/contactRef';
import type { EventSource } from '../../metaShapes/inbound/eventSource';
import { unknownEvent } from '../../metaShapes/inbound/eventSource';
import { parseCallStatus } from './parseCalls';
import { readError } from '../../metaShapes/inbound/readError';
import { isRecord, readFlag, readRecord, readText } from '../../reading/readJson';
import type { JsonRecord } from '../../reading/readJson';
import { readTime } from '../../metaShapes/inbound/readTime';

type RankedState = 'sent' | 'delivered' | 'read' | 'played';

/** The words of WhatsApp that have a place in the order of receipts. */
const RANKED: ReadonlyMap<string, RankedState> = new Map([
	['sent', 'sent'],
	['delivered', 'delivered'],
	['read', 'read'],
	['played', 'played'],
]);

/** The only pricing type that costs money. @see https://developers.facebook.com/documentation/business-messaging/whatsapp/pricing */
const PAID = 'regular';

function receiptState(status: JsonRecord): Pick<Receipt, 'state' | 'rank' | 'reported'> {
	const word = readText(status, 'status');
	const ranked = RANKED.get(word ?? '');
	if (ranked) return { state: ranked, rank: RECEIPT_RANK[ranked] };
	if (word === 'failed') return { state: 'failed' };
	return { state: 'unknown', ...(word && { reported: word }) };
}

function receiptError(status: JsonRecord): Receipt['error'] {
	const error = readError(status);
	if (!error) return undefined;
	const known = error.code === undefined ? undefined : graphError(error.code);
	return {
		...(error.code !== undefined && { code: error.code }),
		...(known && { class: known.class }),
		title: error.title ?? known?.meaning ?? 'WhatsApp gave no reason.',
		...(error.details && { details: error.details }),
		...(known && { advice: known.advice }),
	};
}

/** `billable` is on its way out at Meta, so it is also told from the type. */
function receiptPricing(status: JsonRecord): Receipt['pricing'] {
	const pricing = readRecord(status, 'pricing');
	if (!pricing) return undefined;
	const category = readText(pricing, 'category');
	const type = readText(pricing, 'type');
	const model = readText(pricing, 'pricing_model');
	const billable = readFlag(pricing, 'billable') ?? (type === undefined ? undefined : type === PAID);
	return {
		...(category && { category }),
		...(type && { type }),
		...(model && { model }),
		...(billable !== undefined && { billable }),
	};
}

/** Receipts of a group come one per participant, and their `recipient_id` is the group. */
function recipient(status: JsonRecord, directory: ContactDirectory): ReturnType<typeof contactRef> {
	if (readText(status, 'recipient_type') === 'group') {
		return contactRef({
			address: readText(status, 'recipient_participant_id'),
			userId: readText(status, 'recipient_participant_user_id'),
			parentUserId: readText(status, 'recipient_participant_parent_user_id'),
		});
	}
	return directory.find({
		address: readText(status, 'recipient_id'),
		userId: readText(status, 'recipient_user_id'),
		parentUserId: readText(status, 'recipient_parent_user_id', 'parent_recipient_user_id', 'parent_user_id'),
	});
}

/** How far a message of ours has come. Calls report their state in the same list. */
export function parseStatus(source: EventSource, raw: unknown, directory: ContactDirectory): InboundEvent {
	if (!isRecord(raw)) return unknownEvent(source, raw, 'The receipt is not an object.');
	if (readText(raw, 'type') === 'call') return parseCallStatus(source, raw);
	const id = readText(raw, 'id');
	if (!id) return unknownEvent(source, raw, 'The receipt names no message.');
	const contact = recipient(raw, directory);
	const at = readTime(raw, 'timestamp');
	const error = receiptError(raw);
	const pricing = receiptPricing(raw);
	const correlation = readText(raw, 'biz_opaque_callback_data');
	return {
		event: 'status',
		provider: source.provider,
		channel: source.channel,
		...(contact && { contact }),
		status: {
			id,
			...receiptState(raw),
			...(at && { at }),
			...(error && { error }),
			...(pricing && { pricing }),
			...(correlation && { correlation }),
		},
		raw,
	};
}
