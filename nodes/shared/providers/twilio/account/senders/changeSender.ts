import { success } from '../../../../domain/result';
import type { Result } from '../../../../domain/result';
import type { HttpPort } from '../../../httpPort';
import type { SendingAccount } from '../../../provider';
import type { ProviderFailure } from '../../../providerFailure';
import { askAccount } from '../../http/askAccount';
import { readSender } from './readSender';
import type { Sender } from './readSender';
import { senderUrl } from './senderUrl';

/** Changes parts of a sender; what is not named stays. Twilio takes the change and carries it out afterwards. */
export async function changeSender(http: HttpPort, account: SendingAccount, senderId: string, json: object): Promise<Result<Sender, ProviderFailure>> {
	const answer = await askAccount(http, { method: 'POST', url: senderUrl(account, senderId), body: { json } });
	return answer.ok ? success(readSender(answer.value)) : answer;
}
