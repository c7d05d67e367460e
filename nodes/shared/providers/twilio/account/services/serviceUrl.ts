import type { SendingAccount } from '../../../provider';
import { pathOf, productUrl } from '../../http/productUrl';

/** Where the Messaging Services are, or one of them, or a list that belongs to it. @see https://www.twilio.com/docs/messaging/api/service-resource */
export const serviceUrl = (account: SendingAccount, ...parts: string[]): string => productUrl(account, 'messaging', `/v1/Services${pathOf(...parts)}`);
