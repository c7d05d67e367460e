import type { SendingAccount } from '../../../provider';
import { pathOf, productUrl } from '../../http/productUrl';

/** Where the senders are, or one of them. @see https://www.twilio.com/docs/whatsapp/api/senders */
export const senderUrl = (account: SendingAccount, senderId?: string): string =>
	productUrl(account, 'messaging', `/v2/Channels/Senders${senderId === undefined ? '' : pathOf(senderId)}`);
