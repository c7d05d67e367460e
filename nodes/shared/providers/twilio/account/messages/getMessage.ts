import { success } from '../../../../domain/result';
import type { Result } from '../../../../domain/result';
import type { HttpPort } from '../../../httpPort';
import type { SendingAccount } from '../../../provider';
import type { ProviderFailure } from '../../../providerFailure';
import { askAccount } from '../../http/askAccount';
import { messageUrl } from './messageUrl';
import { readMessage } from './readMessage';
import type { TwilioMessage } from './readMessage';

/** One message, with how far it has come. */
export async function getMessage(http: HttpPort, account: SendingAccount, messageId: string): Promise<Result<TwilioMessage, ProviderFailure>> {
	const answer = await askAccount(http, { method: 'GET', url: messageUrl(account, messageId) });
	return answer.ok ? success(readMessage(answer.value)) : answer;
}
