import { success } from '../../../../domain/result';
import type { Result } from '../../../../domain/result';
import type { HttpPort } from '../../../httpPort';
import type { SendingAccount } from '../../../provider';
import type { ProviderFailure } from '../../../providerFailure';
import { askAccount } from '../askAccount';
import { objectUrl } from '../objectUrl';
import { NUMBER_FIELDS, readPhoneNumber, type PhoneNumber } from './readPhoneNumber';

/** One number, with where its webhooks go and whether it can send. */
export async function getPhoneNumber(http: HttpPort, account: SendingAccount): Promise<Result<PhoneNumber, ProviderFailure>> {
	const answer = await askAccount(http, { method: 'GET', url: objectUrl(account, account.numberId), query: { fields: NUMBER_FIELDS } });
	return answer.ok ? success(readPhoneNumber(answer.value)) : answer;
}
