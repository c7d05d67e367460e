import type { InboundMessage } from '../../../domain/message/inboundMessage';
import type { JsonRecord } from '../../reading/readJson';
import { readTwilioAddress } from '../twilioAddress';
import { readParameter } from './readParameter';

/** What a message quotes and whether it was forwarded; Twilio says "false" on every other message. */
export function messageContext(body: JsonRecord): InboundMessage['context'] {
	const messageId = readParameter(body, 'OriginalRepliedMessageSid');
	const sender = readParameter(body, 'OriginalRepliedMessageSender');
	const { phone, userId } = readTwilioAddress(sender ?? '');
	const from = phone ?? userId ?? sender;
	const found = {
		...(messageId && { messageId }),
		...(from && { from }),
		...(readParameter(body, 'Forwarded') === 'true' && { forwarded: true }),
		...(readParameter(body, 'FrequentlyForwarded') === 'true' && { frequentlyForwarded: true }),
	};
	return Object.keys(found).length > 0 ? found : undefined;
}

const REFERRAL: ReadonlyArray<readonly [keyof NonNullable<InboundMessage['referral']>, string]> = [
	['sourceType', 'ReferralSourceType'],
	['sourceId', 'ReferralSourceId'],
	['sourceUrl', 'ReferralSourceUrl'],
	['headline', 'ReferralHeadline'],
	['body', 'ReferralBody'],
	['clickId', 'ReferralCtwaClid'],
	['mediaUrl', 'ReferralMediaUrl'],
];

/** The ad or post behind the first message after a click. `ReferralNumMedia` alone stands on every message and means nothing. */
export function messageReferral(body: JsonRecord): InboundMessage['referral'] {
	const present = REFERRAL.flatMap(([key, name]): Array<[string, string]> => {
		const value = readParameter(body, name);
		return value ? [[key, value]] : [];
	});
	return present.length > 0 ? Object.fromEntries(present) : undefined;
}
