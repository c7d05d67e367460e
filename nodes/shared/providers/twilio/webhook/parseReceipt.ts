import type { InboundEvent } from '../../../domain/message/inboundEvent';
import { RECEIPT_RANK } from '../../../domain/message/receipt';
import type { Receipt } from '../../../domain/message/receipt';
import type { JsonRecord } from '../../reading/readJson';
import { twilioError } from '../errors/twilioErrors';
import { withoutPeople } from '../errors/withoutPeople';
import { callbackContact } from './callbackContact';
import { callbackChannel, unknownEvent } from './callbackSource';
import { CORRELATION_PARAMETER } from './callbackUrl';
import { readParameter } from './readParameter';

type RankedState = 'queued' | 'sending' | 'sent' | 'delivered' | 'read';

/** Twilio's words that have a place in the order of receipts. @see https://www.twilio.com/docs/messaging/api/message-resource#message-status-values */
const RANKED: ReadonlyMap<string, RankedState> = new Map([
	['accepted', 'queued'],
	['scheduled', 'queued'],
	['queued', 'queued'],
	['sending', 'sending'],
	['sent', 'sent'],
	['delivered', 'delivered'],
	['read', 'read'],
]);
const FAILED = new Set(['failed', 'undelivered']);

/** What a word of Twilio means in the order of receipts. */
export function receiptState(word: string): Pick<Receipt, 'state' | 'rank' | 'reported'> {
	const ranked = RANKED.get(word.toLowerCase());
	if (ranked) return { state: ranked, rank: RECEIPT_RANK[ranked] };
	return FAILED.has(word.toLowerCase()) ? { state: 'failed' } : { state: 'unknown', reported: word };
}

/** Why a message failed, with what the table knows of the code. */
export function receiptError(code: number | undefined, message?: string, details?: string): Receipt['error'] {
	if (code === undefined && !message && !details) return undefined;
	const known = code === undefined ? undefined : twilioError(code);
	return {
		...(code !== undefined && { code }),
		...(known && { class: known.class }),
		title: withoutPeople(message ?? known?.meaning ?? details ?? 'Twilio gave no reason.'),
		...(details && { details: withoutPeople(details) }),
		...(known && { advice: known.advice }),
	};
}

function errorOf(body: JsonRecord, state: Receipt['state']): Receipt['error'] {
	const code = Number(readParameter(body, 'ErrorCode') ?? NaN);
	// Beside a message that went well the channel says things like "Ok".
	if (state !== 'failed' && !(code > 0)) return undefined;
	return receiptError(code > 0 ? code : undefined, readParameter(body, 'ErrorMessage'), readParameter(body, 'ChannelStatusMessage'));
}

/** How far a message of ours has come. `ChannelToAddress` is masked, so the contact is the one of `To`. */
export function parseReceipt(body: JsonRecord, word: string): InboundEvent {
	const channel = callbackChannel(body, 'From');
	const id = readParameter(body, 'MessageSid', 'SmsSid', 'SmsMessageSid');
	if (!id) return unknownEvent(channel, body, 'status', 'The receipt names no message.');
	const contact = callbackContact(body, 'To');
	const reached = receiptState(word);
	const error = errorOf(body, reached.state);
	const correlation = readParameter(body, CORRELATION_PARAMETER);
	return {
		event: 'status',
		provider: 'twilio',
		channel,
		...(contact && { contact }),
		status: { id, ...reached, ...(error && { error }), ...(correlation && { correlation }) },
		raw: body,
	};
}
