import type { Outbound } from '../../../domain/message/outboundMessage';
import type { SendingAccount } from '../../provider';
import { readTwilioAddress } from '../twilioAddress';

/** What a message needs of the account that sends it. */
export const checkAccount = (account: SendingAccount, { correlation, delivery }: Outbound): string[] => [
	...(account.businessAccountId ? [] : ['The credential names no account SID. Fill it in; it begins with AC.']),
	...(account.numberId && !readTwilioAddress(account.numberId).phone ? ['The sender is no phone number. Choose a WhatsApp sender of the account.'] : []),
	...(account.numberId || account.messagingServiceId ? [] : ['There is no sender. Fill in a WhatsApp sender or a Messaging Service.']),
	...(delivery?.sendAt && !account.messagingServiceId ? ['Only a Messaging Service can send later. Fill one in, or send at once.'] : []),
	...(correlation && !account.statusCallbackUrl
		? ['The correlation comes back with receipts, but no address for receipts is known. Give the address of the trigger, or leave the correlation empty.']
		: []),
];
