import { success } from '../../../../domain/result';
import type { Result } from '../../../../domain/result';
import type { HttpPort } from '../../../httpPort';
import type { SendingAccount } from '../../../provider';
import type { ProviderFailure } from '../../../providerFailure';
import { readText } from '../../../reading/readJson';
import { listPages } from '../../http/listPages';
import { accountUrl } from '../../http/productUrl';
import { twilioTime } from '../../http/twilioTime';
import { isWhatsAppAddress, readTwilioAddress, toTwilioAddress } from '../../twilioAddress';
import { readMessage } from './readMessage';
import type { TwilioMessage } from './readMessage';

export interface MessageFilter {
	/** Phones or user ids in any spelling. */
	to?: string;
	from?: string;
	/** ISO 8601. */
	sentAfter?: string;
	sentBefore?: string;
	/** All where it is missing. */
	limit?: number;
}

const queryOf = ({ to, from, sentAfter, sentBefore }: MessageFilter): Record<string, string> => ({
	...(to && { To: toTwilioAddress(readTwilioAddress(to)) }),
	...(from && { From: toTwilioAddress(readTwilioAddress(from)) }),
	...(sentAfter && { 'DateSent>': twilioTime(sentAfter) }),
	...(sentBefore && { 'DateSent<': twilioTime(sentBefore) }),
});

/** The WhatsApp messages of the account in both directions, newest first. @see https://www.twilio.com/docs/messaging/api/message-resource#read-multiple-message-resources */
export async function listMessages(http: HttpPort, account: SendingAccount, filter: MessageFilter = {}): Promise<Result<TwilioMessage[], ProviderFailure>> {
	const pages = await listPages(http, {
		url: accountUrl(account, '/Messages.json'),
		key: 'messages',
		query: queryOf(filter),
		limit: filter.limit,
		keep: (raw) => isWhatsAppAddress(readText(raw, 'from') ?? '') || isWhatsAppAddress(readText(raw, 'to') ?? ''),
	});
	return pages.ok ? success(pages.value.map(readMessage)) : pages;
}
