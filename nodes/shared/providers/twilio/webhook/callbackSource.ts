import { accountChannelId } from '../../../domain/channel/accountChannelId';
import type { ChannelRef, UnknownEvent } from '../../../domain/message/inboundEvent';
import type { JsonRecord } from '../../reading/readJson';
import { readTwilioAddress } from '../twilioAddress';
import { readParameter } from './readParameter';

/**
 * The business number of a callback, which is the same in both modes: a Messaging Service only chooses among numbers. What names no
 * number gets the channel of the account.
 */
export function callbackChannel(body: JsonRecord, side: 'From' | 'To'): ChannelRef {
	const { phone } = readTwilioAddress(readParameter(body, side) ?? '');
	const account = readParameter(body, 'AccountSid');
	return { id: phone ? `twilio:${phone}` : accountChannelId('twilio', account), ...(phone && { phone }), ...(account && { account }) };
}

/** What cannot be told apart is handed on whole, with the reason. */
export const unknownEvent = (channel: ChannelRef, raw: unknown, field: string, reason?: string): UnknownEvent => ({
	event: 'unknown',
	provider: 'twilio',
	channel,
	unknown: { field, ...(reason && { reason }) },
	raw,
});
