import { success } from '../../../../domain/result';
import type { Result } from '../../../../domain/result';
import type { HttpPort } from '../../../httpPort';
import type { SendingAccount } from '../../../provider';
import type { ProviderFailure } from '../../../providerFailure';
import { askAccount } from '../../http/askAccount';
import { readService } from './readService';
import type { MessagingService } from './readService';
import { serviceUrl } from './serviceUrl';

/** One Messaging Service, with its addresses. */
export async function getService(http: HttpPort, account: SendingAccount, serviceId: string): Promise<Result<MessagingService, ProviderFailure>> {
	const answer = await askAccount(http, { method: 'GET', url: serviceUrl(account, serviceId) });
	return answer.ok ? success(readService(answer.value)) : answer;
}
