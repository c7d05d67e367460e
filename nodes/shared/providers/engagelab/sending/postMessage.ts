import type { Recipient } from '../../../domain/message/outboundMessage';
import { failed, success } from '../../../domain/result';
import type { Result } from '../../../domain/result';
import type { HttpPort } from '../../httpPort';
import type { Accepted, SendingAccount } from '../../provider';
import type { ProviderFailure } from '../../providerFailure';
import { readText } from '../../reading/readJson';
import { answerWithout } from '../errors/otherFailures';
import { askEngageLab } from '../http/askEngageLab';
import type { EngageLabBody } from './renderBody';

interface Envelope {
	to: Recipient;
	body: EngageLabBody;
	/** Comes back in every receipt. */
	correlation?: string;
}

/** The documentation shows recipients as bare digits. */
const digitsOf = (phone: string): string => phone.replace(/^\+/, '');

/**
 * Hands a message in, for one recipient: an answer holds one id, however many recipients there are. Accepted is not delivered.
 * @see https://github.com/DevEngageLab/engagelab-skills
 */
export async function postMessage(http: HttpPort, account: SendingAccount, { to, body, correlation }: Envelope): Promise<Result<Accepted, ProviderFailure>> {
	const json = {
		...(account.numberId && { from: account.numberId }),
		to: [digitsOf(to.phone ?? '')],
		body,
		...(correlation && { custom_args: { correlation } }),
	};
	const answer = await askEngageLab(http, account, { method: 'POST', path: '/v1/messages', body: { json } });
	if (!answer.ok) return answer;
	const id = readText(answer.value.body, 'message_id');
	return id ? success({ id }) : failed(answerWithout('the id of the message', answer.value));
}
