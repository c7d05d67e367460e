import { success } from '../../../../domain/result';
import type { Result } from '../../../../domain/result';
import type { HttpPort } from '../../../httpPort';
import type { SendingAccount } from '../../../provider';
import type { ProviderFailure } from '../../../providerFailure';
import { listPages } from '../../http/listPages';
import { readService } from './readService';
import type { MessagingService } from './readService';
import { serviceUrl } from './serviceUrl';

/** The Messaging Services of the account. */
export async function listServices(http: HttpPort, account: SendingAccount, limit?: number): Promise<Result<MessagingService[], ProviderFailure>> {
	const pages = await listPages(http, { url: serviceUrl(account), key: 'services', limit });
	return pages.ok ? success(pages.value.map(readService)) : pages;
}
