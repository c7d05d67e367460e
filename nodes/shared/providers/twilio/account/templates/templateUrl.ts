import type { SendingAccount } from '../../../provider';
import { pathOf, productUrl } from '../../http/productUrl';

/** Where a content is. @see https://www.twilio.com/docs/content/content-api-resources */
export const templateUrl = (account: SendingAccount, contentSid: string): string => productUrl(account, 'content', `/v1/Content${pathOf(contentSid)}`);
