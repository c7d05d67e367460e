import type { Outbound } from '../../../domain/message/outboundMessage';
import { failed, success } from '../../../domain/result';
import type { Result } from '../../../domain/result';
import type { HttpPort } from '../../httpPort';
import type { Accepted, SendingAccount } from '../../provider';
import type { ProviderFailure } from '../../providerFailure';
import { readText } from '../../reading/readJson';
import { askTwilio } from '../http/askTwilio';
import { formBody } from '../http/formBody';
import { accountUrl } from '../http/productUrl';
import { answerWithout } from './answerWithout';
import { checkAccount } from './checkAccount';
import { checkOutbound } from './checkOutbound';
import { contentVariables } from './contentVariables';
import { findTemplate } from './findTemplate';
import { keepContent } from './keepContent';
import { bytesRefused } from './refuseUpload';
import type { KeptContent } from './renderMessage';
import { renderMessage } from './renderMessage';
import { richContent } from './richContent';

const refusedHere = (message: string): ProviderFailure => ({
	class: 'invalidRequest',
	message,
	advice: 'Correct the message; nothing was sent.',
	retryable: false,
});

/** The content that a message needs at Twilio: a template that is there, or one that is kept for its buttons. */
async function contentFor(http: HttpPort, account: SendingAccount, { message }: Outbound): Promise<Result<KeptContent | undefined, ProviderFailure>> {
	if (message.kind === 'template') {
		const found = await findTemplate(http, account, message);
		if (!found.ok) return found;
		const variables = contentVariables(message.parameters, found.value.variables);
		return success({ sid: found.value.sid, ...(variables && { variables }) });
	}
	const content = richContent(message);
	if (!content) return success(undefined);
	const kept = await keepContent(http, account, content);
	return kept.ok ? success({ sid: kept.value }) : kept;
}

/** Sends a message. What `checkOutbound` objects to never leaves the house, nor does a file that has no link. */
export async function sendMessage(http: HttpPort, account: SendingAccount, outbound: Outbound): Promise<Result<Accepted, ProviderFailure>> {
	const problems = [...checkOutbound(outbound), ...checkAccount(account, outbound)];
	if (problems.length > 0) return failed(refusedHere(problems.join(' ')));
	if ('media' in outbound.message && outbound.message.media.source === 'bytes') return failed(bytesRefused);

	const content = await contentFor(http, account, outbound);
	if (!content.ok) return content;
	const body = formBody(renderMessage(account, outbound, content.value));
	const answer = await askTwilio(http, { method: 'POST', url: accountUrl(account, '/Messages.json'), body });
	if (!answer.ok) return answer;
	const id = readText(answer.value.body, 'sid');
	const state = readText(answer.value.body, 'status');
	return id ? success({ id, ...(state && { state }) }) : failed(answerWithout('the id of the message', answer.value));
}
