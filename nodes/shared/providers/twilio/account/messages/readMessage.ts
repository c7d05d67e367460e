import type { Receipt } from '../../../../domain/message/receipt';
import { readNumber, readText } from '../../../reading/readJson';
import type { JsonRecord } from '../../../reading/readJson';
import { readTwilioAddress } from '../../twilioAddress';
import type { TwilioAddress } from '../../twilioAddress';
import { receiptError, receiptState } from '../../webhook/parseReceipt';

/** A message as Twilio keeps it. */
export interface TwilioMessage {
	id: string;
	direction: 'inbound' | 'outbound';
	/** Where it stands in the order of receipts, and Twilio's own word for it. */
	state: Receipt['state'];
	status: string;
	from?: TwilioAddress;
	to?: TwilioAddress;
	text?: string;
	mediaCount: number;
	messagingServiceId?: string;
	error?: Receipt['error'];
	/** As Twilio writes it: negative where it cost something. */
	price?: { amount: number; currency?: string };
	/** ISO 8601. */
	createdAt?: string;
	sentAt?: string;
	updatedAt?: string;
	raw: JsonRecord;
}

/** Twilio's oldest API writes times as e-mails do: `Mon, 02 Nov 2026 09:15:00 +0000`. */
function readTime(raw: JsonRecord, key: string): string | undefined {
	const milliseconds = Date.parse(readText(raw, key) ?? '');
	return Number.isNaN(milliseconds) ? undefined : new Date(milliseconds).toISOString();
}

function readSide(raw: JsonRecord, key: string): TwilioAddress | undefined {
	const address = readTwilioAddress(readText(raw, key) ?? '');
	return address.phone || address.userId ? address : undefined;
}

function readPrice(raw: JsonRecord): TwilioMessage['price'] {
	const amount = readNumber(raw, 'price');
	const currency = readText(raw, 'price_unit');
	return amount === undefined ? undefined : { amount, ...(currency && { currency: currency.toUpperCase() }) };
}

/** Reads a message of Twilio. @see https://www.twilio.com/docs/messaging/api/message-resource */
export function readMessage(raw: JsonRecord): TwilioMessage {
	const status = readText(raw, 'status') ?? 'unknown';
	const optional = {
		from: readSide(raw, 'from'),
		to: readSide(raw, 'to'),
		text: readText(raw, 'body'),
		messagingServiceId: readText(raw, 'messaging_service_sid'),
		error: receiptError(readNumber(raw, 'error_code'), readText(raw, 'error_message')),
		price: readPrice(raw),
		createdAt: readTime(raw, 'date_created'),
		sentAt: readTime(raw, 'date_sent'),
		updatedAt: readTime(raw, 'date_updated'),
	};
	return {
		id: readText(raw, 'sid') ?? '',
		direction: readText(raw, 'direction')?.startsWith('outbound') ? 'outbound' : 'inbound',
		state: receiptState(status).state,
		status,
		mediaCount: readNumber(raw, 'num_media') ?? 0,
		...Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== undefined)),
		raw,
	};
}
