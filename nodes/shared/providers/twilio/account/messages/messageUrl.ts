import type { SendingAccount } from '../../../provider';
import { accountUrl, pathOf } from '../../http/productUrl';

/** Where a message is. @see https://www.twilio.com/docs/messaging/api/message-resource */
export const messageUrl = (account: SendingAccount, messageId: string): string => `${accountUrl(account, pathOf('Messages', messageId))}.json`;
