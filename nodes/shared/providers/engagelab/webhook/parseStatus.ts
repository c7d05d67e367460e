import { toE164 } from '../../../domain/contact/phoneNumber';
import type { ContactRef, InboundEvent } from '../../../domain/message/inboundEvent';
import { RECEIPT_RANK } from '../../../domain/message/receipt';
import type { Receipt } from '../../../domain/message/receipt';
import { contactRef } from '../../metaShapes/inbound/contactRef';
import { unknownEvent } from '../../metaShapes/inbound/eventSource';
import { readTime } from '../../metaShapes/inbound/readTime';
import { readRecord, readText } from '../../reading/readJson';
import type { JsonRecord } from '../../reading/readJson';
import { readReceiptError } from './readReceiptError';
import { rowSource } from './rowSource';

type RankedState = 'queued' | 'sent' | 'delivered' | 'read';

/** The vendor's words. A receipt that is missing after five minutes may still come, so that state is not final. */
const RANKED: ReadonlyMap<string, RankedState> = new Map<string, RankedState>([
	['plan', 'queued'],
	['target_valid', 'queued'],
	['sent', 'sent'],
	['delivered_timeout', 'sent'],
	['delivered', 'delivered'],
	['read', 'read'],
]);

const FAILED: ReadonlySet<string> = new Set(['target_invalid', 'sent_failed', 'sent_fail', 'delivered_failed']);

function receiptState(word: string | undefined): Pick<Receipt, 'state' | 'rank' | 'reported'> {
	const ranked = RANKED.get(word ?? '');
	if (ranked) return { state: ranked, rank: RECEIPT_RANK[ranked], ...(word !== ranked && { reported: word }) };
	if (word !== undefined && FAILED.has(word)) return { state: 'failed', reported: word };
	return { state: 'unknown', ...(word && { reported: word }) };
}

function receiptPricing(data: JsonRecord | undefined): Receipt['pricing'] {
	const pricing = readRecord(data, 'pricing');
	const category = readText(pricing, 'category') ?? readText(readRecord(readRecord(data, 'conversation'), 'origin'), 'type');
	const model = readText(pricing, 'pricing_model');
	return category || model ? { ...(category && { category }), ...(model && { model }) } : undefined;
}

/** Our number stands in `from`; where the setup's number stands in `to` instead, the vendor has swapped the two. */
function recipient(row: JsonRecord, ownNumber: string | undefined): ContactRef | undefined {
	const from = toE164(readText(row, 'from') ?? '');
	const to = toE164(readText(row, 'to') ?? '');
	const isSwapped = ownNumber !== undefined && to === ownNumber && from !== undefined;
	return contactRef({ address: isSwapped ? from : to });
}

/** How far a message of ours has come. */
export function parseStatus(row: JsonRecord, status: JsonRecord, ownNumber?: string): InboundEvent[] {
	const data = readRecord(status, 'status_data');
	const contact = recipient(row, ownNumber);
	const source = rowSource({ row, field: 'status', account: readText(data, 'whatsapp_business_account_id'), contact: contact?.phone, ownNumber });
	const id = readText(row, 'message_id') ?? readText(data, 'channel_message_id');
	if (!id) return [unknownEvent(source, row, 'The status names no message.')];
	const word = readText(status, 'message_status');
	const at = readTime(data, 'msg_time') ?? readTime(row, 'itime');
	const error = readReceiptError(status, word);
	const pricing = receiptPricing(data);
	const correlation = readText(readRecord(row, 'custom_args'), 'correlation');
	return [
		{
			event: 'status',
			provider: source.provider,
			channel: source.channel,
			...(contact && { contact }),
			status: {
				id,
				...receiptState(word),
				...(at && { at }),
				...(error && { error }),
				...(pricing && { pricing }),
				...(correlation && { correlation }),
			},
			raw: row,
		},
	];
}
