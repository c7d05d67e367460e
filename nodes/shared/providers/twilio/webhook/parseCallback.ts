import type { InboundEvent } from '../../../domain/message/inboundEvent';
import { isRecord } from '../../reading/readJson';
import type { JsonRecord } from '../../reading/readJson';
import { isWhatsAppAddress } from '../twilioAddress';
import { callbackChannel, unknownEvent } from './callbackSource';
import { parseMessage } from './parseMessage';
import type { ParseOptions } from './parseMessage';
import { parseReceipt } from './parseReceipt';
import { readParameter } from './readParameter';

/** What messages that come in are called; every other status is one of a message of ours. */
const INBOUND = new Set(['received', 'receiving']);

/** Old callbacks carry only the older of the two names of the status. */
function receiptWord(body: JsonRecord): string | undefined {
	const word = readParameter(body, 'MessageStatus', 'SmsStatus');
	return word && !INBOUND.has(word.toLowerCase()) ? word : undefined;
}

/** A number can take SMS at the same address; those stand there without the channel before them. */
const isOfOtherChannel = (body: JsonRecord): boolean => {
	const addresses = ['From', 'To'].flatMap((side) => readParameter(body, side) ?? []);
	return addresses.length > 0 && !addresses.some(isWhatsAppAddress);
};

const isCall = (body: JsonRecord): boolean => readParameter(body, 'CallSid', 'CallStatus') !== undefined;

function parseOne(body: unknown, options: ParseOptions): InboundEvent[] {
	if (!isRecord(body)) return [unknownEvent(callbackChannel({}, 'To'), body, 'body', 'The body is no set of parameters.')];
	const unknown = (field: string, reason?: string): InboundEvent[] => [unknownEvent(callbackChannel(body, 'To'), body, field, reason)];
	const word = receiptWord(body);
	if (!readParameter(body, 'MessageSid', 'SmsSid', 'SmsMessageSid')) {
		return unknown(isCall(body) ? 'call' : (readParameter(body, 'type', 'EventType') ?? 'callback'), 'The callback is about no message.');
	}
	if (isOfOtherChannel(body)) return unknown('message', 'The message did not come over WhatsApp.');
	return word ? [parseReceipt(body, word)] : parseMessage(body, options);
}

/**
 * Every event of a callback: mostly one, for JSON that holds a list one for each part. What is not understood comes out as `unknown`
 * with the reason; nothing is dropped and nothing throws, whatever the body is.
 * @see https://www.twilio.com/docs/messaging/guides/webhook-request
 */
export const parseCallback = (body: unknown, options: ParseOptions = {}): InboundEvent[] =>
	Array.isArray(body) ? body.flatMap((part: unknown) => parseOne(part, options)) : parseOne(body, options);
