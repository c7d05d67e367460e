import { success } from '../../../../domain/result';
import type { Result } from '../../../../domain/result';
import type { HttpPort } from '../../../httpPort';
import type { SendingAccount } from '../../../provider';
import type { ProviderFailure } from '../../../providerFailure';
import { askAccount } from '../../http/askAccount';
import { readSender } from './readSender';
import type { Sender } from './readSender';
import { senderUrl } from './senderUrl';

/** One sender, with its state, profile and addresses. */
export async function getSender(http: HttpPort, account: SendingAccount, senderId: string): Promise<Result<Sender, ProviderFailure>> {
	const answer = await askAccount(http, { method: 'GET', url: senderUrl(account, senderId) });
	return answer.ok ? success(readSender(answer.value)) : answer;
}
