import { success } from '../../../../domain/result';
import type { Result } from '../../../../domain/result';
import type { HttpPort } from '../../../httpPort';
import type { SendingAccount } from '../../../provider';
import type { ProviderFailure } from '../../../providerFailure';
import { askAccount } from '../../http/askAccount';
import { formBody } from '../../http/formBody';
import type { FormParameters } from '../../http/formBody';
import { messageUrl } from './messageUrl';
import { readMessage } from './readMessage';
import type { TwilioMessage } from './readMessage';

/** Changes the one or two things that can be changed of a message. @see https://www.twilio.com/docs/messaging/api/message-resource#update-a-message-resource */
export async function changeMessage(
	http: HttpPort,
	account: SendingAccount,
	messageId: string,
	parameters: FormParameters,
): Promise<Result<TwilioMessage, ProviderFailure>> {
	const answer = await askAccount(http, { method: 'POST', url: messageUrl(account, messageId), body: formBody(parameters) });
	return answer.ok ? success(readMessage(answer.value)) : answer;
}
